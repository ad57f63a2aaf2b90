import Foundation
import ServiceDescription
import Testing

@Suite struct DescriptionFormatTests {
  private func formatted(_ text: String) throws -> String {
    let (bytes, diagnostics) = formatDescription(Array(text.utf8), file: "hornero.yml")
    return String(decoding: try #require(bytes, "\(diagnostics)\n\(text)"), as: UTF8.self)
  }

  private func expect(_ text: String, becomes expected: String, sourceLocation: SourceLocation = #_sourceLocation)
    throws
  {
    let once = try formatted(text)
    #expect(once == expected, sourceLocation: sourceLocation)
    #expect(try formatted(once) == once, "not idempotent", sourceLocation: sourceLocation)
  }

  @Test func keysComeInTheOrderOfTheLanguage() throws {
    try expect(
      "service: A\nresources: {B: {fields: {z: {default: 1, type: int}, a: int}, id: uuid}}\nhornero: 1\nunknown: x\n",
      becomes: """
        hornero: 1
        service: A
        resources: { B: { id: uuid, fields: { z: { type: int, default: 1 }, a: int } } }
        unknown: x

        """)
  }

  @Test func quotesStandOnlyWhereTheyAreNeeded() throws {
    try expect(
      """
      summary: "It's: here"
      a: "plain"
      b: "#no"
      c: 'true'
      d: '5'
      e: ''
      f: {g: "{id}", h: 'string?', i: "[string]", j: "a,b", k: 'https://a.b', l: ',', m: '-created-at'}
      n: "two\\nlines"
      o: 'null'
      p: 'a #b'
      q: '1..'

      """,
      becomes: """
        summary: 'It''s: here'
        a: plain
        b: '#no'
        c: 'true'
        d: '5'
        e: ''
        f: { g: '{id}', h: string?, i: '[string]', j: 'a,b', k: https://a.b, l: ',', m: -created-at }
        n: "two\\nlines"
        o: 'null'
        p: 'a #b'
        q: 1..

        """)
  }

  @Test func commentsStayWithWhatTheySpeakOf() throws {
    try expect(
      """
      # About the file.
      service: Shop   # the name
      # The version.
      hornero:   1


      # First.

      # Resources.
      resources:   # all of them
          Book:
              # before the fields
              fields:
                  title: string # on a title
                  # a field that was

              # at the end of Book
          # before Author
          Author: { fields: { name: string } } # an author
      # the end

      """,
      becomes: """
        # About the file.
        # The version.
        hornero: 1
        service: Shop   # the name

        # First.

        # Resources.
        resources:   # all of them
          Book:
            # before the fields
            fields:
              title: string # on a title
              # a field that was

            # at the end of Book
          # before Author
          Author: { fields: { name: string } } # an author
        # the end

        """)
  }

  @Test func bracesWithCommentsAndLongOnesGetLines() throws {
    let words = (1...20).map { "value-\($0)" }
    try expect(
      """
      api: { prefix: /v2, # the prefix
        # how long
        timeout: 5s }
      list: [ a,
        b ]
      values: [\(words.joined(separator: ", "))]

      """,
      becomes: """
        api:
          prefix: /v2  # the prefix
          # how long
          timeout: 5s
        list: [a, b]
        values:
        \(words.map { "  - " + $0 }.joined(separator: "\n"))

        """)
  }

  @Test func blocksOfTextStayBlocks() throws {
    try expect(
      """
      summary: |   # why
            First line.

              Second: deeper.
      service: >-
         folded
         text
      api:

      """,
      becomes: """
        service: >-
          folded
          text
        summary: |   # why
          First line.

            Second: deeper.
        api:

        """)
  }

  @Test func listsOfMapsAndListsAreTakenAlong() throws {
    try expect(
      "a:\n- b: 1\n  # in\n  c: 2\n# next\n- - x\n  - y\n- { d: 3 } # e\n- - z\n",
      becomes: "a:\n  - b: 1\n    # in\n    c: 2\n  # next\n  - - x\n    - y\n  - { d: 3 } # e\n  - - z\n")
  }

  @Test(arguments: ["a: [b", "a: &x b", "- a", "just text", ""])
  func whatIsNoMapIsLeftAlone(text: String) {
    let (bytes, diagnostics) = formatDescription(Array(text.utf8), file: "hornero.yml")
    #expect(bytes == nil && diagnostics.hasErrors)
  }

  @Test func lineEndsAndTheByteOrderMarkAreSetRight() throws {
    let (bytes, _) = formatDescription([0xEF, 0xBB, 0xBF] + Array("a: b\r\n# c\r\nd: e".utf8), file: "a.yml")
    #expect(bytes.map { String(decoding: $0, as: UTF8.self) } == "a: b\n# c\nd: e\n")
  }

  /// Samples and examples, written in other ways at random: the meaning stays, and so does every comment.
  @Test(arguments: 0..<60)
  func theMeaningStaysHoweverItWasWritten(seed: Int) throws {
    var chance = SeededGenerator(seed: UInt64(seed))
    for text in try samples() {
      let (document, _) = parseDocument(Array(text.utf8), file: "a.yml")
      var hand = Scribble(&chance)
      let other = hand.text(try #require(document))
      let (before, first) = parseService(Array(other.utf8), file: "a.yml")
      let once = try formatted(other)
      let (after, _) = parseService(Array(once.utf8), file: "a.yml")
      #expect(before != nil && before == after, "\(first)\n\(other)\n\(once)")
      #expect(try formatted(once) == once, "not idempotent:\n\(other)")
      let words = other.matches(of: /#c\d+/).map { String($0.output) }
      #expect(words.sorted() == once.matches(of: /#c\d+/).map { String($0.output) }.sorted(), "\(other)\n\(once)")
    }
  }

  private func samples() throws -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Samples").standardized
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .map { folder.appending(path: "\($0)/hornero.yml") }.filter { FileManager.default.fileExists(atPath: $0.path) }
    #expect(files.count >= 3)
    return try [bookstore] + files.map { try String(contentsOf: $0, encoding: .utf8) }
  }

  @Test func samplesAndTheirFormMeanTheSame() throws {
    for text in try samples() {
      let once = try formatted(text)
      #expect(
        parseService(Array(text.utf8), file: "a").service == parseService(Array(once.utf8), file: "a").service)
      #expect(try formatted(once) == once)
    }
  }
}

/// A document in some other hand: keys shuffled, braces or lines, quotes of either kind, comments anywhere.
private struct Scribble {
  private var chance: SeededGenerator
  private var count = 0

  init(_ chance: inout SeededGenerator) {
    self.chance = SeededGenerator(seed: chance.next())
  }

  mutating func text(_ node: DocumentNode) -> String {
    lines(node, isUsers: false).joined(separator: "\n") + (Bool.random(using: &chance) ? "\n" : "")
  }

  private static let usersKeys: Set = [
    "resources", "fields", "routes", "jobs", "values", "tiers", "with", "query", "body", "returns",
  ]

  private mutating func entries(_ node: DocumentNode, isUsers: Bool) -> [DocumentNode.Entry] {
    // What a person named keeps its order: it is the order on the wire.
    isUsers ? node.entries ?? [] : (node.entries ?? []).shuffled(using: &chance)
  }

  private mutating func comment() -> String? {
    guard Int.random(in: 0..<6, using: &chance) == 0 else { return nil }
    count += 1
    return "#c\(count)"
  }

  private mutating func lines(_ node: DocumentNode, isUsers: Bool) -> [String] {
    var result: [String] = []
    if let elements = node.elements {
      for element in elements {
        if let comment = comment() { result.append(comment) }
        if element.entries == nil, element.elements == nil {
          result.append("- " + scalar(element, inFlow: false))
        } else {
          result.append("- " + flow(element, isUsers: false))
        }
      }
    }
    for entry in entries(node, isUsers: isUsers) {
      if let comment = comment() { result += Bool.random(using: &chance) ? [comment] : ["", comment, ""] }
      let key = scalar(entry.key, inFlow: false)
      let behind = comment().map { "   " + $0 } ?? ""
      let isEmpty = entry.value.entries?.isEmpty == true || entry.value.elements?.isEmpty == true
      if entry.value.text != nil {
        result.append(key + ": " + scalar(entry.value, inFlow: false) + behind)
      } else if isEmpty || Int.random(in: 0..<3, using: &chance) == 0 {
        result.append(key + ": " + flow(entry.value, isUsers: Self.usersKeys.contains(entry.name)) + behind)
      } else {
        let blanks = String(repeating: " ", count: Int.random(in: 1...4, using: &chance))
        result.append(key + ":" + behind)
        result += lines(entry.value, isUsers: Self.usersKeys.contains(entry.name)).map { $0.isEmpty ? "" : blanks + $0 }
      }
    }
    return result
  }

  private mutating func flow(_ node: DocumentNode, isUsers: Bool) -> String {
    if node.text != nil { return scalar(node, inFlow: true) }
    var parts: [String] = []
    for element in node.elements ?? [] { parts.append(flow(element, isUsers: false)) }
    for entry in entries(node, isUsers: isUsers) {
      parts.append(
        scalar(entry.key, inFlow: true) + ": " + flow(entry.value, isUsers: Self.usersKeys.contains(entry.name)))
    }
    let joined = parts.joined(separator: Bool.random(using: &chance) ? ", " : " ,  ")
    return node.entries == nil ? "[\(joined)]" : "{\(joined)}"
  }

  private mutating func scalar(_ node: DocumentNode, inFlow: Bool) -> String {
    guard case .scalar(let text, let style) = node.kind else { return "" }
    let isSimple = text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "0123456789 ._/".unicodeScalars.contains($0)
    }
    if style == .plain, isSimple, !text.isEmpty, Bool.random(using: &chance) { return text }
    if style == .plain, ["", "null", "~"].contains(text) { return text }
    let escaped = text.map { character -> String in
      switch character {
      case "\\": "\\\\"
      case "\"": "\\\""
      case "\n": "\\n"
      default: String(character)
      }
    }
    if text.contains("\n") || Bool.random(using: &chance) { return "\"" + escaped.joined() + "\"" }
    return "'" + text.replacing("'", with: "''") + "'"
  }
}

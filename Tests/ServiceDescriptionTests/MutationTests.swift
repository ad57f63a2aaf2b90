import ServiceDescription
import Testing

/// Whatever happens to a description, it is a service or there is an error within the file.
@Test(arguments: 0..<8) func noDamageGoesUnnoticedOrCrashes(_ seed: Int) {
  var random = SeededGenerator(seed: UInt64(seed))
  let original = Array(bookstore.utf8)
  for _ in 0..<200 {
    var bytes = original
    for _ in 0..<Int.random(in: 1...4, using: &random) { damage(&bytes, &random) }
    let (service, diagnostics) = parseService(bytes, file: "hornero.yml")
    let text = SourceText(bytes, file: "hornero.yml")
    #expect((service != nil) == !diagnostics.hasErrors, "\(String(decoding: bytes, as: UTF8.self))")
    for diagnostic in diagnostics {
      let position = diagnostic.position
      let isInside =
        position.line >= 1 && position.column >= 1 && position.line <= text.lineCount
        && position.column <= text.line(position.line).unicodeScalars.count + 1
      #expect(isInside, "\(diagnostic)")
      #expect(!diagnostic.formatted(in: text, color: false).isEmpty)
      #expect(!diagnostic.message.contains("\n"))
    }
    #expect(diagnostics == diagnostics.sortedOnce())
  }
}

private func damage(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
  let index = Int.random(in: 0..<bytes.count, using: &random)
  switch Int.random(in: 0...6, using: &random) {
  case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
  case 1: bytes.remove(at: index)
  case 2: bytes.insert(Array("{}[]:,&*#'\"|>-?!%@`\t \n0aA~.$^".utf8).randomElement(using: &random) ?? 0x20, at: index)
  case 3: bytes.removeSubrange(index..<min(bytes.count, index + Int.random(in: 1...40, using: &random)))
  case 4:
    let other = Int.random(in: 0..<bytes.count, using: &random)
    let piece = Array(bytes[index..<min(bytes.count, index + Int.random(in: 1...60, using: &random))])
    bytes.insert(contentsOf: piece, at: other)
  case 5: bytes.insert(contentsOf: Array("é😀\u{2028}\u{85}".utf8), at: index)
  default: bytes = Array(bytes[..<index])
  }
  if bytes.isEmpty { bytes = [0x20] }
}

/// Words swapped for other words of the language: documents that stay YAML and get far.
@Test(arguments: 0..<8) func noExchangedWordGoesUnnoticedOrCrashes(_ seed: Int) {
  var random = SeededGenerator(seed: UInt64(100 + seed))
  let lines = bookstore.split(separator: "\n", omittingEmptySubsequences: false)
  let tokens =
    bookstore.split { " {}[],:\n'".contains($0) }.map(String.init) + [
      "99999999999999999999", "''", "~", "{}", "[]", "User", "owner", "-1", "..", "é",
    ]
  for _ in 0..<150 {
    var changed = lines.map(String.init)
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      let index = Int.random(in: 0..<changed.count, using: &random)
      let words = changed[index].split { " {}[],:\n'".contains($0) }
      guard let word = words.randomElement(using: &random), let token = tokens.randomElement(using: &random) else {
        continue
      }
      changed[index].replaceSubrange(word.startIndex..<word.endIndex, with: token)
    }
    let bytes = Array(changed.joined(separator: "\n").utf8)
    let (service, diagnostics) = parseService(bytes, file: "hornero.yml")
    #expect((service != nil) == !diagnostics.hasErrors)
  }
}

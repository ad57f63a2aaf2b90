/// Builds the tree, and mends it where tags do not pair up, so that the rest of the template can still be checked.
struct Parser {
  private struct Open {
    let tag: Tag
    let place: Place
    let hasName: Bool
    var children: [Node] = []
    var blocks: [BlockNode] = []
    var saidContentIsLost = false
  }

  /// Far more than a readable template has, and far from what would hurt a stack.
  private static let maximumDepth = 100

  private var stack: [Open] = []
  private var top: [Node] = []
  private(set) var mistakes: [Scanner.Mistake] = []

  var nodes: [Node] { top }

  init(_ tokens: [LineLayout.Token]) {
    for token in tokens {
      if let open = stack.last, stack.count > Self.maximumDepth {
        report(open.tag.range, "sections and blocks are nested more than \(Self.maximumDepth) deep here")
        while !stack.isEmpty { pop(closesAlone: true) }
        break
      }
      switch token {
      case .lead(let blanks): add(.lead(blanks), range: nil)
      case .newline(let bytes): add(.newline(bytes), range: nil)
      case .text(let bytes): add(.text(bytes), range: nil)
      case .tag(let tag, let place): handle(tag, place)
      }
    }
    while let open = stack.last { closeMissing(open) }
  }

  private mutating func handle(_ tag: Tag, _ place: Place) {
    guard isShort(tag) else { return }
    switch tag.kind {
    case .comment: break
    case .literal: add(.text(Array(tag.content.utf8)), range: tag.range)
    case .variable:
      if checkPath(tag) { add(.variable(tag.name, place), range: tag.range) }
    case .partial:
      if checkFileName(tag) { add(.partial(tag.name, place), range: tag.range) }
    case .section, .inverted:
      stack.append(Open(tag: tag, place: place, hasName: checkPath(tag)))
    case .block, .parent:
      stack.append(Open(tag: tag, place: place, hasName: checkFileName(tag)))
    case .close: close(tag, place)
    }
  }

  private mutating func add(_ node: Node, range: Range<Int>?) {
    guard let last = stack.indices.last else { return top.append(node) }
    guard stack[last].tag.kind == .parent else { return stack[last].children.append(node) }
    switch node {
    case .block(let block):
      if stack[last].blocks.contains(where: { $0.name.text == block.name.text }) {
        report(block.name.range, "the block \"\(block.name.text)\" is given twice")
      } else {
        stack[last].blocks.append(block)
      }
    case .lead, .newline: break
    case .text(let bytes) where bytes.allSatisfy(\.isBlank): break
    default:
      if !stack[last].saidContentIsLost {
        stack[last].saidContentIsLost = true
        let parent = stack[last].tag
        report(
          range ?? parent.range, "only blocks can stand inside {{<\(parent.content)}}, anything else would be lost",
          "put it into one of the parent's blocks")
      }
    }
  }

  private mutating func close(_ tag: Tag, _ place: Place) {
    guard let index = stack.lastIndex(where: { $0.tag.content == tag.content }) else {
      guard let open = stack.last else { return report(tag.range, "{{/\(tag.content)}} closes nothing") }
      let isTypo = Suggestion.phrase(for: tag.content, among: [open.tag.content]) != nil
      report(
        tag.range, "{{/\(tag.content)}} closes nothing", "the innermost open tag is \(open.tag.spelling)")
      if isTypo { pop(closesAlone: place.isAlone) }
      return
    }
    while stack.count - 1 > index, let open = stack.last { closeMissing(open) }
    pop(closesAlone: place.isAlone)
  }

  private mutating func closeMissing(_ open: Open) {
    report(open.tag.range, "\(open.tag.spelling) is never closed", "end it with {{/\(open.tag.content)}}")
    pop(closesAlone: true)
  }

  private mutating func pop(closesAlone: Bool) {
    let open = stack.removeLast()
    let tag = open.tag
    // What has no proper name has been reported; its content is still checked.
    let name = open.hasName ? tag.name : Name(text: "", range: tag.range)
    let node: Node =
      switch tag.kind {
      case .block:
        .block(BlockNode(name: name, place: open.place, closesAlone: closesAlone, content: open.children))
      case .parent: .parent(name, open.place, open.blocks)
      default: .section(name, open.place, isInverted: tag.kind == .inverted, open.children)
      }
    add(node, range: tag.range)
  }

  /// In bytes; what is longer is no slip of the pen, and would only be repeated in a message.
  private static let longestName = 200

  private mutating func isShort(_ tag: Tag) -> Bool {
    if tag.kind == .comment || tag.kind == .literal || tag.content.utf8.count <= Self.longestName { return true }
    report(tag.range, "this name is longer than \(Self.longestName) bytes")
    return false
  }

  private mutating func checkPath(_ tag: Tag) -> Bool {
    let names = tag.content.split(separator: ".", omittingEmptySubsequences: false)
    let isPosition = tag.content == "-first" || tag.content == "-last"
    let isItem = names.count >= 2 && names[0].isEmpty && (tag.content == "." || names.dropFirst().allSatisfy(\.isName))
    if isPosition || isItem || names.allSatisfy(\.isName) { return true }
    let written = tag.content.isEmpty ? "this tag holds no name" : "\"\(tag.content)\" is not a name"
    report(
      tag.range, written,
      "names consist of letters, digits and _, joined by dots; write {{\"{{\"}} where the output needs {{")
    return false
  }

  private mutating func checkFileName(_ tag: Tag) -> Bool {
    if !tag.content.isEmpty, !tag.content.utf8.contains(where: \.isBlank) { return true }
    report(tag.range, tag.content.isEmpty ? "this tag holds no name" : "\"\(tag.content)\" is not a name")
    return false
  }

  private mutating func report(_ range: Range<Int>, _ message: String, _ suggestion: String? = nil) {
    mistakes.append(.init(range: range, message: message, suggestion: suggestion))
  }
}

extension Tag {
  fileprivate var name: Name { Name(text: content, range: range) }

  /// The tag as its author wrote it, for messages.
  fileprivate var spelling: String {
    let sigil =
      switch kind {
      case .section: "#"
      case .inverted: "^"
      case .close: "/"
      case .partial: ">"
      case .block: "$"
      case .parent: "<"
      case .comment: "!"
      case .variable, .literal: ""
      }
    return "{{\(sigil)\(content)}}"
  }
}

extension Substring {
  /// Letters, digits and `_`, not beginning with a digit; ASCII.
  fileprivate var isName: Bool {
    guard let first = utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return false }
    return utf8.allSatisfy { byte in
      byte == UInt8(ascii: "_") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
  }
}

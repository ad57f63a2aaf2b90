/// A template as a tree. Blanks at the start of a line are nodes of their own, so that partials and blocks can be
/// indented and unindented line by line.
indirect enum Node: Sendable {
  /// The blanks that begin a line which holds something.
  case lead([UInt8])
  /// Text within one line.
  case text([UInt8])
  /// The end of a line, as written: LF or CRLF.
  case newline([UInt8])
  case variable(Name, Place)
  case section(Name, isInverted: Bool, [Node])
  case partial(Name, Place)
  case block(BlockNode)
  case parent(Name, Place, [BlockNode])
}

/// `{{$name}}…{{/name}}`: a named part, with its default content or, inside a parent, what replaces it.
struct BlockNode: Sendable {
  let name: Name
  /// Where the opening tag stands.
  let place: Place
  /// Whether the closing tag is alone on its line, so that the content ends with a line end.
  let closesAlone: Bool
  let content: [Node]
}

extension [Node] {
  /// The blanks with which the first line begins that starts in these nodes.
  var firstLead: [UInt8]? {
    for node in self {
      switch node {
      case .lead(let blanks): return blanks
      case .section(_, _, let content):
        if let lead = content.firstLead { return lead }
      case .block(let block):
        if let lead = block.content.firstLead ?? (block.place.isAlone ? block.place.lead : nil) { return lead }
      case .partial(_, let place), .parent(_, let place, _):
        if place.isAlone, let lead = place.lead { return lead }
      case .text, .newline, .variable: break
      }
    }
    return nil
  }

  /// The number of blanks that every line starting in these nodes begins with, nil if no line starts here.
  var commonLead: Int? {
    var shortest: Int?
    func consider(_ count: Int?) {
      if let count { shortest = Swift.min(shortest ?? count, count) }
    }
    for node in self {
      switch node {
      case .lead(let blanks): consider(blanks.count)
      case .section(_, _, let content): consider(content.commonLead)
      case .block(let block):
        consider(block.content.commonLead)
        if block.place.isAlone { consider(block.place.lead?.count) }
      case .partial(_, let place), .parent(_, let place, _):
        if place.isAlone { consider(place.lead?.count) }
      case .text, .newline, .variable: break
      }
    }
    return shortest
  }

  /// These nodes with `count` blanks fewer at the start of every line.
  func unindented(by count: Int) -> [Node] {
    guard count > 0 else { return self }
    return map { node in
      switch node {
      case .lead(let blanks): .lead([UInt8](blanks.dropFirst(count)))
      case .text, .newline: node
      case .variable(let name, let place): .variable(name, place.unindented(by: count))
      case .section(let name, let isInverted, let content):
        .section(name, isInverted: isInverted, content.unindented(by: count))
      case .partial(let name, let place): .partial(name, place.unindented(by: count))
      case .block(let block): .block(block.unindented(by: count))
      case .parent(let name, let place, let blocks): .parent(name, place.unindented(by: count), blocks)
      }
    }
  }
}

extension Place {
  fileprivate func unindented(by count: Int) -> Place {
    Place(lead: lead.map { Array($0.dropFirst(count)) }, isAlone: isAlone)
  }
}

extension BlockNode {
  fileprivate func unindented(by count: Int) -> BlockNode {
    BlockNode(
      name: name, place: place.unindented(by: count), closesAlone: closesAlone,
      content: content.unindented(by: count))
  }
}

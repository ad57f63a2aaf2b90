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
  case section(Name, Place, isInverted: Bool, [Node])
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
  /// The blanks that every line starting in these nodes begins with, tags alone on their line included; nil if no
  /// line starts here.
  var commonLead: [UInt8]? {
    var common: [UInt8]?
    func consider(_ lead: [UInt8]?) {
      guard let lead else { return }
      if let shortest = common, shortest.count <= lead.count { return }
      common = lead
    }
    for node in self {
      switch node {
      case .lead(let blanks): consider(blanks)
      case .section(_, let place, _, let content):
        if place.isAlone { consider(place.lead) }
        consider(content.commonLead)
      case .block(let block):
        if block.place.isAlone { consider(block.place.lead) }
        consider(block.content.commonLead)
      case .partial(_, let place), .parent(_, let place, _):
        if place.isAlone { consider(place.lead) }
      case .text, .newline, .variable: break
      }
    }
    return common
  }

  /// These nodes with `count` blanks fewer at the start of every line.
  func unindented(by count: Int) -> [Node] {
    guard count > 0 else { return self }
    return map { node in
      switch node {
      case .lead(let blanks): .lead([UInt8](blanks.dropFirst(count)))
      case .text, .newline: node
      case .variable(let name, let place): .variable(name, place.unindented(by: count))
      case .section(let name, let place, let isInverted, let content):
        .section(name, place.unindented(by: count), isInverted: isInverted, content.unindented(by: count))
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

/// What replaces a block, and in which text it is written.
struct Override: Equatable {
  let block: BlockNode
  let source: ParsedTemplate

  static func == (first: Override, second: Override) -> Bool {
    first.source === second.source && first.block.name.range == second.block.name.range
  }
}

extension Compiler {
  /// Compiles a block of a parent: what replaces it, fitted into its place, or its own content.
  ///
  /// What stands on lines of its own loses the indentation that it has where it is written and gets that of the place:
  /// of the block's own content, or of its tag where it is empty.
  mutating func emitBlock(_ block: BlockNode, _ site: Site, into ops: inout [Op]) {
    guard let override = site.overrides[block.name.text] else { return emit(block.content, site, into: &ops) }
    guard !override.block.content.isEmpty else { return }
    var inner = site
    inner.source = override.source
    // Inside the replacement a block of the same name means its own content, or this would never end.
    inner.overrides[block.name.text] = nil
    let content = override.block.content.unindented(by: override.block.content.commonLead?.count ?? 0)
    let takesLines = block.place.isAlone && block.closesAlone
    let hasLines = override.block.place.isAlone
    if takesLines {
      inner.indent += block.content.commonLead ?? block.place.lead ?? []
      emit(hasLines ? content : [.lead([])] + content, inner, into: &ops)
      if !hasLines || !override.block.closesAlone { ops.append(text: [.newline]) }
    } else {
      inner.indent += block.place.lead ?? []
      continuesLine = true
      ops.append(.include(body: body(content, inner), isInline: hasLines))
      continuesLine = false
    }
  }

  /// The names of the blocks that can be replaced in a template: its own and those of what it includes.
  func blockNames(in template: ParsedTemplate) -> Set<String> {
    var names: Set<String> = []
    var seen: Set<String> = []
    func visit(_ template: ParsedTemplate) {
      if seen.insert(template.name).inserted { visit(template.nodes) }
    }
    func visit(_ nodes: [Node]) {
      for node in nodes {
        switch node {
        case .section(_, _, _, let content): visit(content)
        case .block(let block):
          names.insert(block.name.text)
          visit(block.content)
        case .parent(let name, _, let blocks):
          for block in blocks { visit(block.content) }
          if let parent = templates[name.text] { visit(parent) }
        case .partial(let name, _):
          if let partial = templates[name.text] { visit(partial) }
        case .lead, .text, .newline, .variable: break
        }
      }
    }
    visit(template)
    return names
  }
}

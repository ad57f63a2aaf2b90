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
    inner.original = Original(block: block, in: site)
    includedSize += override.source.size
    guard includedSize < Self.maximumSize else {
      return report(block.name, "what is included here is too large", nil, site)
    }
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
}

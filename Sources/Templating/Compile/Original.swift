/// What a replacement stands in for, so that it can be written within it: `{{>original}}`.
struct Original {
  static let name = "original"

  let template: ParsedTemplate

  init(template: ParsedTemplate) { self.template = template }

  /// The content of a block where it is replaced.
  init(block: BlockNode, in site: Compiler.Site) {
    let content = block.content.unindented(by: block.content.commonLead?.count ?? 0)
    template = ParsedTemplate(content, of: site.source, key: "\(site.source.key)#\(block.name.text)")
  }
}

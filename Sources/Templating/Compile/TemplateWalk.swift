extension Compiler {
  /// The names of the blocks that can be replaced in a template: its own and those of what it includes.
  func blockNames(in template: ParsedTemplate) -> Set<String> {
    var names: Set<String> = []
    walk(template) { node in
      if case .block(let block) = node { names.insert(block.name.text) }
    } onTemplate: { _ in
    }
    return names
  }

  /// The names of all templates that one is made of.
  func inclusions(of template: ParsedTemplate) -> Set<String> {
    var names: Set<String> = []
    walk(template) { _ in
    } onTemplate: {
      names.insert($0.name)
    }
    return names
  }

  /// Why a file can replace no block; nothing where it can.
  func misplacement(
    of name: BlockFileName, _ file: ParsedTemplate, _ history: TemplateHistory
  ) -> [TemplateDiagnostic] {
    func complaint(_ message: String, _ suggestion: String?) -> [TemplateDiagnostic] {
      [file.diagnostic(at: 0..<0, message, suggestion: suggestion)]
    }
    guard let template = templates[name.template] else {
      return complaint(
        "there is no template \"\(name.template)\" with a block to replace",
        history.replacement(ofTemplate: name.template) ?? Suggestion.phrase(for: name.template, among: templates.keys))
    }
    let known = blockNames(in: template)
    if known.contains(name.block) { return [] }
    return complaint(
      "\(name.template) has no block \"\(name.block)\"",
      history.replacement(ofBlock: name.block, in: name.template) ?? Suggestion.phrase(for: name.block, among: known)
        ?? (known.isEmpty ? "it has no blocks" : "its blocks are \(known.sorted().joined(separator: ", "))"))
  }

  /// Goes through a template, what it includes and what a team replaced in it, each template once.
  private func walk(
    _ template: ParsedTemplate, _ onNode: (Node) -> Void, onTemplate: (ParsedTemplate) -> Void
  ) {
    var seen: Set<String> = []
    func visit(_ template: ParsedTemplate) {
      guard seen.insert(template.key).inserted else { return }
      onTemplate(template)
      let original = replaced.templates[template.key]
      if let original { originals.append(original) }
      visit(template.nodes)
      for override in (replaced.blocks[template.key] ?? [:]).values { visit(override.source) }
      if original != nil { originals.removeLast() }
    }
    var originals: [ParsedTemplate] = []
    func visit(_ nodes: [Node]) {
      for node in nodes {
        onNode(node)
        switch node {
        case .section(_, _, _, let content): visit(content)
        case .block(let block): visit(block.content)
        case .parent(let name, _, let blocks):
          for block in blocks { visit(block.content) }
          include(name)
        case .partial(let name, _): include(name)
        case .lead, .text, .newline, .variable: break
        }
      }
    }
    func include(_ name: Name) {
      if let included = templates[name.text] {
        visit(included)
      } else if name.text == Original.name, let original = originals.last {
        visit(original)
      }
    }
    visit(template)
  }
}

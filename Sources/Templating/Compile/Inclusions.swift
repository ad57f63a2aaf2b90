/// A partial or parent that is being compiled.
struct Inclusion {
  let name: String
  /// The contexts it was included in.
  let scope: Scope
  let body: Int
  let indent: [UInt8]
  let isInline: Bool
  var overrides: [String: Override] = [:]
}

extension Compiler {
  /// More nesting than any real template has.
  private static let maximumDepth = 200
  private static let maximumInclusions = 20_000
  /// In bytes; far more than any file of a project.
  static let maximumSize = 32 << 20

  mutating func emitPartial(_ name: Name, _ place: Place, _ site: Site, into ops: inout [Op]) {
    guard let template = find(name, site) else { return }
    include(template, name, place, site, from: site, into: &ops)
  }

  mutating func emitParent(
    _ name: Name, _ place: Place, _ blocks: [BlockNode], _ site: Site, into ops: inout [Op]
  ) {
    if name.text.isEmpty { return }
    guard let template = find(name, site) else { return }
    let known = blockNames(in: template)
    var inner = site
    for block in blocks where !block.name.text.isEmpty {
      if !known.contains(block.name.text) {
        report(
          block.name, "\(name.text) has no block \"\(block.name.text)\"",
          history.replacement(ofBlock: block.name.text, in: template.name)
            ?? Suggestion.phrase(for: block.name.text, among: known)
            ?? (known.isEmpty ? "it has no blocks" : "its blocks are \(known.sorted().joined(separator: ", "))"), site)
      }
      // What replaces a block of this text from outside wins over what this text gives its parent.
      if inner.overrides[block.name.text] == nil {
        inner.overrides[block.name.text] = Override(block: block, source: site.source)
      }
    }
    include(template, name, place, inner, from: site, into: &ops)
  }

  private mutating func include(
    _ template: ParsedTemplate, _ name: Name, _ place: Place, _ base: Site, from site: Site, into ops: inout [Op]
  ) {
    var inner = base
    inner.source = template
    inner.indent = site.indent + (place.lead ?? [])
    inner.valueIndent = site.valueIndent + (place.lead ?? [])
    inner.original = replaced.templates[template.key].map { Original(template: $0) }
    // What replaces a block of this use of it wins over what replaces it everywhere.
    if let everywhere = replaced.blocks[template.key] { inner.overrides.merge(everywhere) { here, _ in here } }
    let isInline = !place.isAlone
    for active in site.inclusions.reversed()
    where active.name == template.key && active.overrides == inner.overrides {
      if site.scope === active.scope || (site.scope.looksLike(active.scope) && !site.scope.isPart(of: active.scope)) {
        return report(
          name, "\"\(template.name)\" includes itself without end",
          "include it in a section that goes down to a smaller view", site)
      }
      guard site.scope.looksLike(active.scope), active.isInline == isInline else { continue }
      let indent = Array(inner.indent.dropFirst(active.indent.count))
      return ops.append(
        .recurse(body: active.body, level: active.scope.level, indent: indent, isInline: isInline))
    }
    inclusionCount += 1
    includedSize += template.size
    guard includedSize < Self.maximumSize else {
      return report(name, "what is included here is too large", nil, site)
    }
    guard site.depth < Self.maximumDepth, inclusionCount < Self.maximumInclusions else {
      return report(name, "partials and parents are nested too deeply here", nil, site)
    }
    let position = site.source.diagnostic(at: name.range, "")
    inner.includedFrom = "\(position.template):\(position.line):\(position.column)"
    diagnostics += template.diagnostics
    inner.inclusions.append(
      Inclusion(
        name: template.key, scope: site.scope, body: programs.count, indent: inner.indent, isInline: isInline,
        overrides: inner.overrides))
    if isInline { continuesLine = true }
    ops.append(.include(body: body(template.nodes, inner), isInline: isInline))
    if isInline { continuesLine = false }
  }

  private mutating func find(_ name: Name, _ site: Site) -> ParsedTemplate? {
    if let template = templates[name.text] { return template }
    if name.text == Original.name {
      if let original = site.original { return original.template }
      report(name, "this replaces nothing, so there is no original", nil, site)
    } else {
      report(
        name, "there is no template \"\(name.text)\"",
        history.replacement(ofTemplate: name.text) ?? Suggestion.phrase(for: name.text, among: templates.keys), site)
    }
    return nil
  }
}

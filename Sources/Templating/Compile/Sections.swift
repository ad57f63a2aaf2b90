extension Compiler {
  mutating func emitSection(
    _ name: Name, isInverted: Bool, _ content: [Node], _ site: Site, into ops: inout [Op]
  ) {
    if name.text.isEmpty { return emitUnknown(content, site) }
    if name.text == "-first" || name.text == "-last" {
      return emitPosition(name, isInverted: isInverted, content, site, into: &ops)
    }
    let found: Resolver.Found
    do {
      found = try Resolver(scope: site.scope, history: history).resolve(name.text)
    } catch {
      if let message = error.message { report(name, message, error.suggestion, site) }
      return emitUnknown(content, site)
    }
    if case .flag = found.meaning {
      return ops.append(.whenFlag(found.slot, is: !isInverted, body: body(content, site)))
    }
    guard isSection(found, isInverted: isInverted, name, site) else { return emitUnknown(content, site) }
    if isInverted {
      ops.append(.unless(found.slot, body: body(content, site)))
    } else {
      var inner = site
      inner.scope = scope(of: found, in: site.scope)
      ops.append(.with(found.slot, body: body(content, inner)))
    }
  }

  private mutating func emitPosition(
    _ name: Name, isInverted: Bool, _ content: [Node], _ site: Site, into ops: inout [Op]
  ) {
    guard let item = site.scope.outward.first(where: \.isListItem) else {
      if !site.scope.hasUnknown {
        report(name, "\"\(name.text)\" has a meaning only inside a list", "put it into the section of a list", site)
      }
      return emitUnknown(content, site)
    }
    let body = body(content, site)
    ops.append(
      name.text == "-first"
        ? .whenFirst(level: item.level, is: !isInverted, body: body)
        : .whenLast(level: item.level, is: !isInverted, body: body))
  }

  /// Checks what can be checked in a section whose own name is mistaken.
  private mutating func emitUnknown(_ content: [Node], _ site: Site) {
    var inner = site
    inner.scope = Scope(.unknown, in: site.scope)
    _ = body(content, inner)
  }

  private mutating func isSection(
    _ found: Resolver.Found, isInverted: Bool, _ name: Name, _ site: Site
  ) -> Bool {
    switch found.meaning {
    case .text(_, _, let forms) where !forms.isEmpty:
      report(name, "a form writes a value and cannot be asked for", "leave out .\(forms[0].rawValue)", site)
    case .text(.always, _, _):
      report(name, "\"\(name.text)\" is always there and cannot be asked for", "write it without a section", site)
    case .one(_, isOptional: false) where isInverted:
      report(name, "\"\(name.text)\" is always there, so this is never written", nil, site)
    default: return true
    }
    return false
  }

  private func scope(of found: Resolver.Found, in scope: Scope) -> Scope {
    switch found.meaning {
    case .text(let presence, let isWords, _):
      Scope(.item(isWords: isWords), slot: found.slot, isListItem: presence == .list, in: scope)
    case .one(let shape, _): Scope(.view(shape), slot: found.slot, in: scope)
    case .many(let shape): Scope(.view(shape), slot: found.slot, isListItem: true, in: scope)
    case .flag: scope
    }
  }
}

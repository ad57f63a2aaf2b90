extension Compiler {
  mutating func emitVariable(
    _ name: Name, _ place: Place, isLastOnLine: Bool, _ site: Site, into ops: inout [Op]
  ) {
    if name.text == "-first" || name.text == "-last" {
      return report(name, "\"\(name.text)\" is a flag", "ask for it with {{#\(name.text)}} or {{^\(name.text)}}", site)
    }
    let found: Resolver.Found
    do {
      found = try Resolver(scope: site.scope, history: history).resolve(name.text)
    } catch {
      if let message = error.message { report(name, message, error.suggestion, site) }
      return
    }
    let section = "{{#\(name.text)}}…{{/\(name.text)}}"
    switch found.meaning {
    case .flag:
      report(name, "\"\(name.text)\" is a flag and has no text", "include something with \(section)", site)
    case .one(let shape, _):
      report(name, "\"\(name.text)\" is a \(shape.name) and has no text", "name one of its members", site)
    case .many: report(name, "\"\(name.text)\" is a list and has no text", "repeat it with \(section)", site)
    case .text(let presence, let isWords, let forms):
      guard isPresent(presence, found.slot, name, site), fits(forms, isWords, name, place, isLastOnLine, site) else {
        return
      }
      let indent = place.lead.map { site.indent + $0 } ?? site.valueIndent
      ops.append(.write(found.slot, forms: forms, indent: indent))
    }
  }

  private mutating func isPresent(_ presence: Presence, _ slot: Slot, _ name: Name, _ site: Site) -> Bool {
    let base = name.text.split(separator: ".").first.map(String.init) ?? name.text
    switch presence {
    case .always: return true
    case .optional where site.scope.guards(slot): return true
    case .optional:
      report(name, "\"\(base)\" may be absent", "write it inside {{#\(base)}}…{{/\(base)}}", site)
    case .list:
      report(name, "\"\(base)\" is a list", "repeat it with {{#\(base)}}{{.}}{{/\(base)}}", site)
    }
    return false
  }

  private mutating func fits(
    _ forms: [Form], _ isWords: Bool, _ name: Name, _ place: Place, _ isLastOnLine: Bool, _ site: Site
  ) -> Bool {
    if isWords, forms.isEmpty {
      let dot = name.text == "." ? "" : name.text
      let choices = Form.allCases.map { "{{\(dot).\($0.rawValue)}}" }.joined(separator: ", ")
      report(name, "\"\(name.text)\" is a person's words and needs a form", "write one of \(choices)", site)
      return false
    }
    if let form = forms.last, form.isComment, place.lead == nil || !isLastOnLine {
      report(
        name, "\"\(form.rawValue)\" writes comment lines and must be alone on its line",
        "put {{\(name.text)}} on a line of its own", site)
      return false
    }
    return true
  }
}

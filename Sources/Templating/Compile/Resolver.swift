/// Finds what a name means at a place of a template.
struct Resolver {
  struct Found {
    enum Meaning {
      /// Code or words, with the forms written after the name.
      case text(Presence, isWords: Bool, forms: [Form])
      case flag
      case one(Shape, isOptional: Bool)
      case many(Shape)
    }

    let slot: Slot
    let meaning: Meaning
  }

  /// A mistake without its position; nil means: cannot be known, say nothing.
  struct Mistake: Error {
    let message: String?
    var suggestion: String?
  }

  let scope: Scope
  let history: TemplateHistory

  /// More than a value can mean; each may double the length of what it writes.
  private static let mostForms = 4

  func resolve(_ name: String) throws(Mistake) -> Found {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if parts[0].isEmpty { return try item(forms: parts.dropFirst().filter { !$0.isEmpty }) }
    for scope in scope.outward {
      guard case .view(let shape) = scope.kind, let slot = shape.slot(named: parts[0]) else { continue }
      return try follow(parts.dropFirst(), from: Slot(level: scope.level, first: slot), shape.members[slot], name)
    }
    if scope.hasUnknown { throw Mistake(message: nil) }
    throw notFound(parts[0], in: scope.outward.compactMap(\.shape))
  }

  private func item(forms: [String]) throws(Mistake) -> Found {
    switch scope.kind {
    case .item(let isWords):
      let meaning = Found.Meaning.text(.always, isWords: isWords, forms: try self.forms(forms[...], of: "."))
      return Found(slot: Slot(level: scope.level, first: nil), meaning: meaning)
    case .view(let shape):
      throw Mistake(
        message: "{{.}} is a \(shape.name) here, which has no text of its own", suggestion: "name one of its members")
    case .unknown: throw Mistake(message: nil)
    }
  }

  private func follow(
    _ rest: ArraySlice<String>, from slot: Slot, _ member: Shape.Member, _ name: String
  ) throws(Mistake) -> Found {
    switch member.kind {
    case .code(let presence):
      return Found(
        slot: slot, meaning: .text(presence, isWords: false, forms: try forms(rest, of: member.name)))
    case .words(let presence):
      return Found(slot: slot, meaning: .text(presence, isWords: true, forms: try forms(rest, of: member.name)))
    case .flag:
      guard let next = rest.first else { return Found(slot: slot, meaning: .flag) }
      throw Mistake(message: "\"\(member.name)\" is a flag and has no \"\(next)\"")
    case .many:
      guard let shape = member.nested?() else { throw Mistake(message: nil) }
      guard let next = rest.first else { return Found(slot: slot, meaning: .many(shape)) }
      throw Mistake(
        message: "\"\(member.name)\" is a list and has no \"\(next)\"",
        suggestion: "repeat it with {{#\(member.name)}}…{{/\(member.name)}}")
    case .one(let isOptional):
      guard let shape = member.nested?() else { throw Mistake(message: nil) }
      guard let next = rest.first else {
        return Found(slot: slot, meaning: .one(shape, isOptional: isOptional))
      }
      if isOptional, !scope.guards(slot) {
        throw Mistake(
          message: "\"\(member.name)\" may be absent",
          suggestion: "write {{\(next)}} inside {{#\(member.name)}}…{{/\(member.name)}}")
      }
      guard let nested = shape.slot(named: next) else { throw notFound(next, in: [shape]) }
      var slot = slot
      slot.rest.append(nested)
      return try follow(rest.dropFirst(), from: slot, shape.members[nested], name)
    }
  }

  private func forms(_ names: ArraySlice<String>, of member: String) throws(Mistake) -> [Form] {
    if names.count > Self.mostForms { throw Mistake(message: "more than \(Self.mostForms) forms are chained here") }
    var forms: [Form] = []
    for name in names {
      guard let form = Form(rawValue: name) else {
        let all = Form.allCases.map(\.rawValue)
        throw Mistake(
          message: "there is no form \"\(name)\" to write \"\(member)\" in",
          suggestion: Suggestion.phrase(for: name, among: all) ?? "the forms are \(all.joined(separator: ", "))")
      }
      if let last = forms.last, last.isComment {
        throw Mistake(message: "\"\(last.rawValue)\" writes whole lines, so no form can follow it")
      }
      forms.append(form)
    }
    return forms
  }

  private func notFound(_ name: String, in shapes: [Shape]) -> Mistake {
    let known = shapes.flatMap { $0.members.map(\.name) }
    let places = shapes.map(\.name).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    if let gone = shapes.lazy.compactMap({ history.replacement(of: name, in: $0.name) }).first {
      return Mistake(message: "\"\(name)\" went away", suggestion: gone)
    }
    let nearest = shapes.first.map { "\($0.name) has " + $0.members.map(\.name).joined(separator: ", ") }
    return Mistake(
      message: "there is no \"\(name)\" in \(places.joined(separator: ", nor in "))",
      suggestion: Suggestion.phrase(for: name, among: known) ?? nearest)
  }
}

extension Scope {
  fileprivate var shape: Shape? {
    if case .view(let shape) = kind { shape } else { nil }
  }
}

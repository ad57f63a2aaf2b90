/// One context on the stack as it is known when a template is loaded.
final class Scope {
  enum Kind {
    case view(Shape)
    case item(isWords: Bool)
    /// What a section with a mistaken name would have shown; whatever is not found may be in there.
    case unknown
  }

  let kind: Kind
  let outer: Scope?
  let level: Int
  let isListItem: Bool
  /// The value that this context is; nil for the outermost.
  let slot: Slot?

  init(_ kind: Kind, slot: Slot? = nil, isListItem: Bool = false, in outer: Scope? = nil) {
    self.kind = kind
    self.slot = slot
    self.isListItem = isListItem
    self.outer = outer
    level = outer.map { $0.level + 1 } ?? 0
  }

  /// This context and those around it, innermost first.
  var outward: some Sequence<Scope> { sequence(first: self, next: \.outer) }

  var hasUnknown: Bool {
    outward.contains { scope in
      if case .unknown = scope.kind { true } else { false }
    }
  }

  /// Whether a section around this place makes sure that an optional value is there.
  func guards(_ slot: Slot) -> Bool { outward.contains { $0.slot == slot } }

  /// Whether names mean the same in both as far as the innermost context is concerned.
  func looksLike(_ other: Scope) -> Bool {
    guard isListItem == other.isListItem else { return false }
    switch (kind, other.kind) {
    case (.view(let shape), .view(let otherShape)): return shape.id == otherShape.id
    case (.item(let isWords), .item(let otherIsWords)): return isWords == otherIsWords
    default: return false
    }
  }

  /// Whether this context was reached from `ancestor` through its own members, and so is a smaller value.
  func isPart(of ancestor: Scope) -> Bool {
    var origin = slot?.level
    for scope in outward.dropFirst() {
      if origin == ancestor.level { return self !== ancestor }
      if scope.level == origin { origin = scope.slot?.level }
    }
    return false
  }
}

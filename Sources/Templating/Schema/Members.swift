/// `String`, `String?` or `[String]`, written verbatim: identifiers and ready-made code.
///
/// An optional is written inside `{{#name}}…{{/name}}`, where `{{.}}` and `{{name}}` both mean it; a list is repeated.
public struct Code<V: View>: Sendable {
  let member: SchemaMember<V>

  public init<C: CodeValue>(_ name: String, _ read: @escaping @Sendable (V) -> C, _ doc: String) {
    member = SchemaMember(description: .init(name: name, kind: .code(C.templatePresence), doc: doc)) {
      read($0).templateSlot.value
    }
  }
}

/// `Text`, `Text?` or `[Text]`: a person's words, written in the form that a template names.
public struct Words<V: View>: Sendable {
  let member: SchemaMember<V>

  public init<W: WordsValue>(_ name: String, _ read: @escaping @Sendable (V) -> W, _ doc: String) {
    member = SchemaMember(description: .init(name: name, kind: .words(W.templatePresence), doc: doc)) {
      read($0).templateSlot.value
    }
  }
}

/// A `Bool`, asked for by `{{#name}}` and `{{^name}}`.
public struct Flag<V: View>: Sendable {
  let member: SchemaMember<V>

  public init(_ name: String, _ read: @escaping @Sendable (V) -> Bool, _ doc: String) {
    member = SchemaMember(description: .init(name: name, kind: .flag, doc: doc)) { .flag(read($0)) }
  }
}

/// A nested view. A section on it makes its names visible; one that is always there can be reached by a dot too.
public struct One<V: View>: Sendable {
  let member: SchemaMember<V>

  public init<W: View>(_ name: String, _ read: @escaping @Sendable (V) -> W, _ doc: String) {
    let description = Shape.Member(name: name, kind: .one(isOptional: false), doc: doc) { W.schema.shape }
    member = SchemaMember(description: description) { .frame(ViewFrame(read($0))) }
  }

  public init<W: View>(_ name: String, _ read: @escaping @Sendable (V) -> W?, _ doc: String) {
    let description = Shape.Member(name: name, kind: .one(isOptional: true), doc: doc) { W.schema.shape }
    member = SchemaMember(description: description) { view in
      read(view).map { .frame(ViewFrame($0)) } ?? .absent
    }
  }
}

/// A list of nested views; a section on it is repeated for each.
public struct Many<V: View>: Sendable {
  let member: SchemaMember<V>

  public init<W: View>(_ name: String, _ read: @escaping @Sendable (V) -> [W], _ doc: String) {
    let description = Shape.Member(name: name, kind: .many, doc: doc) { W.schema.shape }
    member = SchemaMember(description: description) { view in .frames(read(view).map { ViewFrame($0) }) }
  }
}

/// The names of a view: what each is, how it is read, and a line that explains it.
///
/// ```swift
/// static let schema = Schema<FieldView> {
///   Code("name", \.name, "Swift property name")
///   Words("summary", \.summary, "what the description says about it")
///   Flag("isOptional", \.isOptional, "whether it may be absent")
///   Many("children", \.children, "the fields inside")
/// }
/// ```
/// Views may contain themselves: nested schemas are looked up only when a template uses them.
public struct Schema<V: View>: Sendable {
  /// The names and kinds, without the Swift type.
  public let shape: Shape
  let readers: [@Sendable (V) -> Value]

  /// Collects the members in the order written.
  /// - Precondition: no name occurs twice.
  public init(@SchemaBuilder<V> _ members: () -> [SchemaMember<V>]) {
    let members = members()
    shape = Shape(
      id: ObjectIdentifier(V.self), name: { String(describing: V.self) }, members: members.map(\.description))
    readers = members.map(\.read)
  }
}

/// One line of a ``Schema``.
public struct SchemaMember<V: View>: Sendable {
  let description: Shape.Member
  let read: @Sendable (V) -> Value
}

/// Turns the lines of a schema into its members.
@resultBuilder
public enum SchemaBuilder<V: View> {
  public static func buildExpression(_ member: Code<V>) -> [SchemaMember<V>] { [member.member] }
  public static func buildExpression(_ member: Words<V>) -> [SchemaMember<V>] { [member.member] }
  public static func buildExpression(_ member: Flag<V>) -> [SchemaMember<V>] { [member.member] }
  public static func buildExpression(_ member: One<V>) -> [SchemaMember<V>] { [member.member] }
  public static func buildExpression(_ member: Many<V>) -> [SchemaMember<V>] { [member.member] }
  /// A part that is declared elsewhere, in a property that is `@SchemaBuilder<V>` itself.
  public static func buildExpression(_ part: [SchemaMember<V>]) -> [SchemaMember<V>] { part }
  public static func buildBlock(_ members: [SchemaMember<V>]...) -> [SchemaMember<V>] { members.flatMap(\.self) }
}

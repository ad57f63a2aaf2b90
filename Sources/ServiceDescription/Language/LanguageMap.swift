/// A map of the language: which keys it has, in the order in which they are best read, and what each is for.
///
/// The reading has rules of its own, which say more than a schema can; a test holds both against each other.
public struct LanguageMap: Sendable {
  /// As the schema calls it.
  let name: String
  public let keys: [LanguageKey]
  var required: [String] = []
  /// Whether the map may be left empty: `api:`.
  var mayBeAbsent = false
  /// Conditions that the keys alone do not show.
  var conditions: [(name: String, value: SchemaValue)] = []

  public var order: [String] { keys.map(\.name) }
}

public struct LanguageKey: Sendable {
  public let name: String
  /// A sentence for whoever hovers over the key.
  let summary: String
  /// What holds where the key is absent, as the language writes it.
  let absent: String?
  let shape: Shape

  init(_ name: String, _ shape: Shape, _ summary: String, absent: String? = nil) {
    (self.name, self.shape, self.summary, self.absent) = (name, shape, summary, absent)
  }
}

/// What may stand for a value.
indirect enum Shape: Sendable {
  /// A scalar of any kind, read as text; not empty.
  case text
  /// Any scalar, also an empty one.
  case value
  /// A scalar that YAML reads as text, by pattern.
  case word(String)
  case choice([String])
  case bool
  case count(ClosedRange<Int>)
  case map(LanguageMap)
  /// A map whose keys are the user's own names, by pattern; at least one.
  case named(String, Shape)
  case list(Shape)
  /// A list of any length, in which values may come again.
  case values
  /// One, or a list of at least one.
  case oneOrMore(Shape)
  case anyOf([Shape])
  /// Something that may never stand here.
  case never
}

extension Shape {
  static let typeName = "^[A-Z][A-Za-z0-9]*$"
  static let memberName = "^[a-z][A-Za-z0-9]*([-_][A-Za-z0-9]+)*$"
  static let anyName = "^[A-Za-z][A-Za-z0-9]*([-_][A-Za-z0-9]+)*$"
  static let duration = Shape.word("^0*[1-9][0-9]*[smhd]$")
  static let size = Shape.word("^0*[1-9][0-9]*(B|KiB|MiB|GiB)$")
  static let rate = Shape.word("^ *0*[1-9][0-9]* +per +(\(words(TimeUnit.self).joined(separator: "|"))) *$")
  static let day = Shape.word("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
  /// `1..200`, `1..`, `..10`
  static let counts = Shape.word(
    #"^[ \t]*((0|[1-9][0-9]*)[ \t]*\.\.[ \t]*(0|[1-9][0-9]*)?|\.\.[ \t]*(0|[1-9][0-9]*))[ \t]*$"#)
  static let range = Shape.word(#"^(?!.*\.\.\.)(?![ \t]*\.\.[ \t]*$).*\.\..*$"#)
  static let durations = Shape.word(#"^[ \t]*0*[1-9][0-9]*[smhd][ \t]*\.\.[ \t]*0*[1-9][0-9]*[smhd][ \t]*$"#)
  static let member = Shape.word("^-?[A-Za-z][A-Za-z0-9_-]*$")
  static let pathPart = "[A-Za-z0-9._~-]+"

  static func words<Choice: RawRepresentable & CaseIterable>(_: Choice.Type) -> [String]
  where Choice.RawValue == String {
    Choice.allCases.map(\.rawValue)
  }

  static func choice<Choice: RawRepresentable & CaseIterable>(of type: Choice.Type) -> Shape
  where Choice.RawValue == String {
    .choice(words(type))
  }
}

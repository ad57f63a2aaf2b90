extension Language {
  /// A type alone, or a map.
  static func field(_ map: LanguageMap) -> Shape { .anyOf([.word(typePattern), .map(map)]) }

  private static let simple = TypeWord.scalars.joined(separator: "|")
  private static let listed = TypeWord.scalars.filter { $0 != "json" }.joined(separator: "|")
  /// `string`, `string?`, `[string]`, `Author`, `Author?`
  static let typePattern = #"^((\#(simple)|[A-Z][A-Za-z0-9]*)\??|\[[ \t]*(\#(listed))[ \t]*\])$"#

  /// A field of a resource, which has a column.
  static let columnField = LanguageMap(
    name: "field",
    keys: plainKeys(before: [
      .init("on-delete", .choice(of: Reference.OnDelete.self), "What a deletion of the target does.", absent: "forbid"),
      .init("unique", .bool, "Whether each value occurs once.", absent: "false"),
      .init("access", .choice(of: Access.self), "Who writes it, and whether it is sent.", absent: "read-write"),
      .init("was", .word(Shape.memberName), "Its name before a rename."),
      .init("fill", .anyOf([.text, .map(fill)]), "An SQL expression for rows that are left without a value."),
    ]),
    required: ["type"], conditions: rules([("on-delete", "^[A-Z]")]))

  /// A field of a job, a body, a query or an answer.
  static let plainField = LanguageMap(
    name: "plainField", keys: plainKeys(before: []), required: ["type"], conditions: rules([]))

  static let fill = LanguageMap(
    name: "fill",
    keys: Shape.words(DataStores.Engine.self).map { .init($0, .text, "The expression for this engine.") },
    mayBeAbsent: true)

  private static func plainKeys(before columns: [LanguageKey]) -> [LanguageKey] {
    [
      .init(
        "type", .word(typePattern),
        "A simple type, a list of one such as '[string]', or a resource; ? makes it optional."),
      .init(
        "length", .counts, "Characters of a text, bytes of json: 1..200, 1.., ..10.", absent: "..255, of text ..65536"),
      .init("pattern", .text, "A regular expression as in ECMA-262; it searches, so anchor it."),
      .init("blank", .bool, "false refuses texts of white space alone.", absent: "true"),
      .init("range", .range, "The values that are taken, both ends included: 1..5, 0.., ..2030-12-31."),
      .init("scale", .count(0...9), "Digits after the point of a decimal.", absent: "4"),
      .init(
        "values", .anyOf([.list(.value), .named(Shape.memberName, .value)]),
        "What an enum may be: a list, or a map from Swift case to value."),
      .init("items", .counts, "How many items a list may have."),
      .init("default", .anyOf([.value, .values]), "What holds where a client sends nothing."),
    ] + columns + [
      .init(
        "json", .word("^[A-Za-z_][A-Za-z0-9_]*$"), "Its name in JSON and queries.", absent: "its name in snake_case"),
      .init("summary", .text, "What it is, for people."),
    ]
  }

  /// Which type a rule goes with; an enum needs its values.
  private static func rules(_ more: [(String, String)]) -> [(name: String, value: SchemaValue)] {
    let types =
      [
        ("length", #"^\[?[ \t]*(string|text|email|url|json)\b"#), ("pattern", #"^\[?[ \t]*(string|text|email|url)\b"#),
        ("blank", #"^\[?[ \t]*(string|text|email|url)\b"#),
        ("range", #"^\[?[ \t]*(int|double|decimal|date|timestamp)\b"#),
        ("scale", #"^\[?[ \t]*decimal\b"#), ("values", #"^\[?[ \t]*enum\b"#), ("items", #"^\["#),
      ] + more
    let dependent = types.map { rule, pattern in
      (name: rule, value: ["properties": ["type": ["pattern": .text(pattern)]]] as SchemaValue)
    }
    return [
      ("dependentSchemas", .object(dependent)),
      ("if", ["properties": ["type": ["pattern": #"^\[?[ \t]*enum\b"#]], "required": ["type"]]),
      ("then", ["required": ["values"]]),
    ]
  }
}

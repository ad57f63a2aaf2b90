import Testing

@testable import ServiceDescription

@Suite struct FieldTypeHoldsTests {
  /// A job's payload may ask for less than the row that fills it, never for more.
  @Test(arguments: [
    ("int", "{ type: int, range: 1..5 }", true), ("{ type: int, range: 1..5 }", "int", false),
    ("{ type: int, range: 1..5 }", "{ type: int, range: 2..5 }", true), ("int", "double", false),
    ("string", "email", true), ("email", "string", false), ("string", "text", false), ("text", "string", true),
    ("{ type: string, pattern: '^a' }", "string", false), ("string", "{ type: string, pattern: '^a' }", true),
    ("{ type: string, blank: false }", "string", false), ("date", "{ type: date, range: 2020-01-01.. }", true),
    ("{ type: decimal, scale: 2 }", "{ type: decimal, scale: 1 }", true),
    ("{ type: decimal, scale: 1 }", "{ type: decimal, scale: 2 }", false), ("'[int]'", "'[int]'", true),
    ("{ type: '[int]', items: ..3 }", "'[int]'", false), ("bool", "bool", true), ("uuid", "string", false),
    ("json", "{ type: json, length: ..10 }", true), ("Other", "{ type: Other, on-delete: cascade }", true),
  ])
  func asItsRulesAre(own: String, other: String, holds: Bool) throws {
    let text =
      "hornero: 1\nservice: Shop\nresources: { Other: { fields: { a: int } }, Thing: { fields: { own: \(own), other: \(other) } } }\n"
    let (service, diagnostics) = parseService(Array(text.utf8), file: "hornero.yml")
    let fields = try #require(service?.resources.last?.fields, "\(diagnostics)")
    #expect(fields[0].type.holds(fields[1].type) == holds)
  }
}

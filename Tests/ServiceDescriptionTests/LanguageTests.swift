import ServiceDescription
import Testing

/// The schema is made of a table of its own; here it is held against what the reading knows.
@Suite struct LanguageTests {
  /// A description with `?` where a key can be added to the map of that name.
  static let places: [String: String] = [
    "description": "?",
    "pack": "pack: { git: a, tag: b, ? }", "api": "api: { ? }", "cors": "api: { cors: { origins: all, ? } }",
    "data": "data: { ? }", "auth": "auth: { ? }", "tokens": "auth: { tokens: { ? } }", "limits": "limits: { ? }",
    "job": "jobs: { a: { ? } }", "resource": "resources: { A: { fields: { a: int }, ? } }",
    "moved": "resources: { A: { moved: { path: b, until: 2027-01-31, ? }, fields: { a: int } } }",
    "list": "resources: { A: { list: { ? }, fields: { a: int } } }",
    "actions": "resources: { A: { actions: { ? }, fields: { a: int } } }",
    "listAction": "resources: { A: { actions: { list: { ? } }, fields: { a: int } } }",
    "getAction": "resources: { A: { actions: { get: { ? } }, fields: { a: int } } }",
    "createAction": "resources: { A: { actions: { create: { ? } }, fields: { a: int } } }",
    "updateAction": "resources: { A: { actions: { update: { ? } }, fields: { a: int } } }",
    "deleteAction": "resources: { A: { actions: { delete: { ? } }, fields: { a: int } } }",
    "listCache": "resources: { A: { actions: { list: { cache: { items: 1m, count: 1m, ? } } }, fields: { a: int } } }",
    "route": "resources: { A: { routes: { a: { path: b, ? } }, fields: { a: int } } }",
    "field": "resources: { A: { fields: { a: { type: int, ? } } } }",
    "plainField": "jobs: { a: { with: { a: { type: int, ? } } } }",
    "fill": "resources: { A: { fields: { a: { type: int, fill: { ? } } } } }",
  ]

  @Test func everyMapOfTheSchemaHasAPlace() {
    #expect(Set(LanguageSchema.document["$defs"]?.names ?? []).union(["description"]) == Set(Self.places.keys))
  }

  @Test(arguments: places.keys.sorted())
  func theSchemaKnowsTheKeysThatTheReadingKnows(name: String) throws {
    let map = name == "description" ? LanguageSchema.document : LanguageSchema.document["$defs"]?[name]
    let keys = try #require(map?["properties"]?.names)
    let place = try #require(Self.places[name])
    let known = Self.keys(at: place)
    let accepted = known.filter { key in
      // Fields without a column know fewer rules; the reading says so at the rule.
      name != "plainField" || !Self.isOnlyForColumns(key, place)
    }
    #expect(Set(keys) == Set(accepted))
    #expect(keys.count == Set(keys).count)
  }

  /// The keys that the reading lists when it meets one that is nothing like any of them.
  private static func keys(at place: String) -> [String] {
    let unknown = "qqqqqqqqqqqqqqqqqqqq"
    let text = place.replacing("?", with: unknown + ": 1")
    let (_, diagnostics) = parseService(Array(text.utf8), file: "hornero.yml")
    let message = diagnostics.first { $0.message.contains(unknown) }?.message ?? ""
    guard let list = message.firstRange(of: "keys here: ") else { return [] }
    return message[list.upperBound...].split(separator: ", ").map(String.init)
  }

  private static func isOnlyForColumns(_ key: String, _ place: String) -> Bool {
    let text = place.replacing("?", with: key + ": x")
    let (_, diagnostics) = parseService(Array(text.utf8), file: "hornero.yml")
    return diagnostics.contains { $0.message.contains("'\(key)' goes with a resource's fields") }
  }

  @Test func everyKeyIsExplainedWhereItIsHoveredOver() {
    func check(_ value: SchemaValue) {
      for name in value["properties"]?.names ?? [] where value["properties"]?[name] != false {
        #expect(value["properties"]?[name]?["description"] != nil, "\(name)")
      }
    }
    check(LanguageSchema.document)
    for name in LanguageSchema.document["$defs"]?.names ?? [] {
      LanguageSchema.document["$defs"]?[name].map(check)
    }
  }
}

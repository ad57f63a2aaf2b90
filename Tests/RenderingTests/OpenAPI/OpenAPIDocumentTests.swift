import ServiceDescription
import Testing

@testable import Rendering

@Suite struct OpenAPIDocumentTests {
  private func document(_ lines: String) throws -> JSONTree {
    let text = "hornero: 1\nservice: Shop\n" + lines
    let (service, diagnostics) = parseService(Array(text.utf8), file: "hornero.yml")
    let parsed = try #require(service, "\(diagnostics)")
    return OpenAPIDocument(parsed, names: NameTable(parsed), examples: ServiceExamples(parsed)).json
  }

  private func schema(_ type: String) throws -> String {
    let document = try document("resources: { Thing: { fields: { value: \(type) } } }\n")
    let members = document["components"]?["schemas"]?["ThingInput"]?["properties"]?["value"]
    return String(try #require(members).text.dropLast()).replacing("\n", with: " ")
  }

  @Test(arguments: [
    ("{ type: int, range: 1..5 }", #"{ "type": "integer", "format": "int64", "minimum": 1, "maximum": 5 }"#),
    ("bool?", #""type": ["boolean", "null"]"#),
    ("{ type: enum, values: [a, b], default: b }", #""enum": ["a", "b"],   "default": "b""#),
    ("{ type: decimal, scale: 2 }", #""multipleOf": 0.01,   "exclusiveMinimum": -10000000000000000,"#),
    (
      "{ type: decimal, scale: 0, range: ..5 }",
      #""multipleOf": 1, "exclusiveMinimum": -1000000000000000000, "maximum": 5"#
    ),
    ("{ type: string, length: 2..9, pattern: '^a' }", #""minLength": 2, "maxLength": 9, "pattern": "^a""#),
    ("{ type: '[int]', items: 1..3 }", #""minItems": 1,   "maxItems": 3,   "default": []"#),
    ("{ type: date, range: 2020-01-01.. }", "At least 2020-01-01."),
    ("{ type: json?, length: ..10 }", "At most 10 bytes of JSON"),
    ("{ type: string, access: write-only }", #""writeOnly": true"#),
    ("{ type: string, access: create-only, unique: true }", "Unique. Cannot change later."),
  ])
  func saysEveryRule(_ type: String, _ words: String) throws {
    let text = try schema(type)
    #expect(text.contains(words), "\(text)")
  }

  @Test func namesTheStatusesThatCanBe() throws {
    let document = try document(
      """
      limits: { by: address, default: 5 per minute }
      resources:
        Shelf: { fields: { name: { type: string, unique: true } } }
        Book: { fields: { shelf: Shelf }, actions: { get: { limit: none } } }
      """)
    func statuses(_ path: String, _ method: String) -> [String] {
      document["paths"]?[path]?[method]?["responses"]?.members.map(\.name) ?? []
    }
    #expect(statuses("/v1/shelves", "post") == ["201", "400", "408", "409", "413", "422", "429", "500", "503"])
    #expect(statuses("/v1/shelves/{id}", "delete") == ["204", "400", "404", "409", "412", "429", "500", "503"])
    #expect(statuses("/v1/books", "post") == ["201", "400", "408", "413", "422", "429", "500", "503"])
    #expect(statuses("/v1/books/{id}", "get") == ["200", "304", "400", "404", "500", "503"])
    #expect(statuses("/v1/books/{id}", "delete") == ["204", "400", "404", "412", "429", "500", "503"])
  }

  @Test func groupsRoutesByPathAndKeepsTheirNamesApart() throws {
    let document = try document(
      """
      resources:
        ABook: { fields: { title: string }, routes: { publish: { method: POST, path: publish } } }
        Book:
          fields: { title: string }
          routes: { replace: { method: PUT, path: '{id}' }, publish-a: { method: POST, path: publish } }
      """)
    #expect(document["paths"]?["/v1/books/{id}"]?.members.map(\.name) == ["get", "patch", "delete", "put"])
    let items = (document["paths"]?.members ?? []).flatMap(\.value.members)
    let ids = items.compactMap { $0.value["operationId"] }.map { "\($0)" }
    #expect(Set(ids).count == ids.count)
    #expect(ids.contains { $0.contains("publishABookRoute") })
  }

  @Test func holdsNoPartThatNothingRefersTo() throws {
    let text = try document(
      "resources: { Note: { fields: { text: string }, actions: { create: false, update: false, delete: false } } }\n"
    )
    .text
    for absent in ["Conflict", "IfMatch\"", "Location", "X-RateLimit", "securitySchemes", "Idempotency", "NoteInput"] {
      #expect(!text.contains(absent), "\(absent)")
    }
  }
}

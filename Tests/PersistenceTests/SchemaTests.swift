import Foundation
import ServiceDescription
import Testing

@testable import Persistence

/// Whole schemas, in real engines.
@Suite struct SchemaTests {
  @Test(arguments: Shell.engines) func everyTypeIsTaken(_ engine: DataStores.Engine) async throws {
    let script = try schema(Descriptions.everything).script(for: engine)
    _ = try await Shell(engine: engine).run(script)
  }

  /// Each refers to the other, and to itself.
  @Test(arguments: Shell.engines) func circlesAreMade(_ engine: DataStores.Engine) async throws {
    let circle = """
        A: { fields: { b: { type: B?, on-delete: clear }, a: A? } }
        B: { fields: { a: { type: A?, on-delete: cascade } } }
      """
    _ = try await Shell(engine: engine).run(try schema(circle).script(for: engine))
  }

  @Test func whatIsReferredToComesFirst() throws {
    let tables = try schema("  A: { fields: { b: B } }\n  B: { fields: { c: C } }\n  C: { fields: { n: int } }").tables
    #expect(tables.map(\.name).suffix(3) == ["cs", "bs", "as"])
  }

  @Test func longNamesAreCutAndStayApart() {
    let long = String(repeating: "x", count: 60)
    let first = SchemaNames.index("books", [long + "1"], isUnique: true)
    let second = SchemaNames.index("books", [long + "2"], isUnique: true)
    #expect(first.utf8.count <= 63 && second.utf8.count <= 63 && first != second)
    #expect(first.hasSuffix("_key"))
  }
}

/// The schema of a service with these resources.
func schema(_ resources: String) throws -> DatabaseSchema {
  DatabaseSchema(try service(resources))
}

func service(_ resources: String, engines: String = "[sqlite, postgres]") throws -> Service {
  let head = "hornero: 1\nservice: Shop\ndata: { engines: \(engines) }\nauth: { roles: [reader, editor] }\n"
  let text = head + "resources:\n" + resources
  let (service, diagnostics) = parseService(Array(text.utf8), file: "hornero.yml")
  guard let service else { throw Shell.Failure(description: diagnostics.map(\.message).joined(separator: "; ") + text) }
  return service
}

extension DatabaseSchema {
  func script(for engine: DataStores.Engine) -> String {
    statements(for: engine).map { $0.text + ";\n" }.joined()
  }
}

enum Descriptions {
  static let everything = #"""
      Author:
        id: uuid
        fields:
          name: { type: string, unique: true }
      Thing:
        fields:
          title: string
          note: text?
          mail: { type: email?, unique: true }
          site: url?
          count: int
          weight: double?
          price: { type: decimal, scale: 2 }
          flag: bool
          day: date
          moment: timestamp?
          code: uuid
          kind: { type: enum, values: { plain: plain, its: "it's", slash: 'back\slash', quotes: '"""' } }
          extra: json?
          author: { type: Author, on-delete: cascade }
          parent: { type: Thing?, on-delete: clear }
          names: '[string]'
          counts: '[int]'
          prices: { type: '[decimal]', scale: 3 }
          days: '[date]'
          moments: '[timestamp]'
          codes: '[uuid]'
          kinds: { type: '[enum]', values: [a, b] }
        unique: [[author, title]]
        indexes: [[count, day]]
        list: { sort: [title, -moment, day], filter: [price, author, note] }
    """#
}

import Foundation
import Testing

@Suite struct ImportTests {
  private let document = """
    openapi: 3.0.3
    info: { title: Pets }
    servers: [{ url: https://pets.example/v2 }]
    paths:
      /pets/{id}:
        get: { responses: { '200': { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } } }
        head: {}
    components:
      schemas:
        Pet: { type: object, required: [name], properties: { id: { type: integer }, name: { type: string } } }

    """

  @Test func aDocumentBecomesAProjectInOneCommand() async throws {
    let place = try Workplace()
    try place.write(document, to: "api.yml")
    let result = try await place.hornero("import", "openapi", "api.yml", "--output", "pets")
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.errors.hasPrefix("api.yml:7:5: note: HEAD is answered by the service itself [H0801]\n"))
    #expect(result.output.contains("1 resource and 0 routes of api.yml, 1 remark"))
    #expect(place.exists("pets/Package.swift"))
    #expect(try await place.hornero("generate", "--check", in: "pets").code == 0)
    #expect(try await place.hornero("lint", in: "pets").errors == "")
    #expect(try await place.hornero("fmt", "--check", in: "pets").code == 0)
    // A second time there is a project already, which stays as it is.
    let tree = try place.tree()
    #expect(try await place.hornero("import", "openapi", "api.yml", "--output", "pets").code == 4)
    #expect(try place.tree() == tree)
  }

  @Test func aPipeBecomesADescription() async throws {
    let place = try Workplace()
    try place.write(document, to: "api.yml")
    let result = try await place.shell("$hornero import openapi - --quiet < api.yml > hornero.yml && $hornero lint")
    #expect(result.code == 0 && result.output.hasPrefix("hornero.yml is fine: 1 resource, 1 field ("), "\(result)")
  }

  @Test func whatIsNoDocumentIsSaidAtItsPlace() async throws {
    let place = try Workplace()
    try place.write("swagger: '2.0'\n", to: "api.yml")
    let result = try await place.hornero("import", "openapi", "api.yml")
    #expect(result.code == 1 && result.output == "")
    #expect(result.errors.hasPrefix("api.yml:1:10: error: this is Swagger 2;"))
    #expect(try await place.hornero("import", "openapi", "none.yml").code == 1)
  }

  private let tables = """
    CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
    CREATE TABLE Book (BookID INTEGER PRIMARY KEY, title TEXT NOT NULL, cover BLOB,
      author_id INTEGER NOT NULL REFERENCES authors (id));
    """

  @Test func aDatabaseBecomesAProjectInOneCommand() async throws {
    let place = try Workplace()
    #expect(try await place.run("/usr/bin/env", ["sqlite3", "shop.db", tables]).code == 0)
    let result = try await place.hornero("import", "sqlite", "shop.db", "--output", "shop")
    #expect(result.code == 0, "\(result.errors)")
    #expect(
      result.errors == """
        Book.BookID: note: it is id here
        Book: note: its table is books here
        Book.cover: note: there is no type for BLOB; it is left out

        """)
    #expect(result.output.hasPrefix("2 resources of shop, 3 remarks ("))
    #expect(try await place.hornero("generate", "--check", in: "shop").code == 0)
    #expect(try await place.hornero("fmt", "--check", in: "shop").code == 0)
    #expect(try await place.hornero("import", "sqlite", "shop.db", "--output", "shop").code == 4)
  }

  @Test func tablesThatCannotBeServedAsTheyAreAreRefused() async throws {
    let place = try Workplace()
    #expect(try await place.run("/usr/bin/env", ["sqlite3", "shop.db", tables]).code == 0)
    let tree = try place.tree()
    let refused = try await place.hornero("import", "sqlite", "shop.db", "--existing", "--quiet", "--output", "shop")
    #expect(refused.code == 4 && refused.output == "")
    #expect(refused.errors.hasPrefix("Book.BookID: differs: the key must be called id\n"))
    #expect(refused.errors.contains("leave out what differs with --except Book"))
    #expect(try place.tree() == tree)
    let taken = try await place.hornero(
      "import", "sqlite", "shop.db", "--existing", "--except", "Book", "--output", "shop")
    #expect(taken.code == 0, "\(taken.errors)")
    #expect(place.exists("shop/Sources/App/Database/Existing/SchemaComparison.swift"))
    #expect(place.read("shop/hornero.yml")?.contains("existing: true") == true)
  }

  @Test func whatIsNoDatabaseIsSaid() async throws {
    let place = try Workplace()
    let missing = try await place.hornero("import", "sqlite", "none.db")
    #expect(missing.code == 1 && missing.errors.contains("none.db: there is no such file"))
    #expect(!place.exists("none.db"))
    try place.write("This is text, and long enough to be taken for a database by nobody.", to: "text.db")
    let text = try await place.hornero("import", "sqlite", "text.db")
    #expect(text.code == 1 && text.errors.contains("the database cannot be read: "), "\(text.errors)")
  }

  @Test func noSecretIsShown() async throws {
    let place = try Workplace()
    let result = try await place.hornero("import", "postgres", "postgres://me:swordfish@127.0.0.1:1/shop")
    #expect(result.code == 1 && !result.errors.contains("swordfish"), "\(result.errors)")
    let none = try await place.hornero(
      "import", "postgres", environment: ["DATABASE_URL": "mysql://me:swordfish@h/shop"])
    #expect(none.code == 1 && none.errors.contains("postgres://") && !none.errors.contains("swordfish"))
    let absent = try await place.hornero("import", "postgres", "postgres://h/shop", environment: ["PATH": "/nowhere"])
    #expect(absent.code == 1 && absent.errors.contains("Debian has it in the package postgresql-client"))
  }
}

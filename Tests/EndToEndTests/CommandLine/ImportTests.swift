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
}

import HorneroKit
import Importing
import ServiceDescription
import Testing

@Suite struct OpenAPIImportTests {
  /// A document with these paths and schemas, in lines of YAML.
  private func document(_ paths: String, schemas: String = "", more: String = "") -> String {
    func indented(_ lines: String, _ count: Int) -> String {
      lines.split(separator: "\n").map { String(repeating: " ", count: count) + $0 }.joined(separator: "\n")
    }
    let components = schemas.isEmpty ? "" : "components:\n  schemas:\n\(indented(schemas, 4))\n"
    return
      "openapi: 3.1.0\ninfo: { title: pet shop, version: '1' }\nservers: [{ url: https://pets.example/v1 }]\npaths:\n\(indented(paths, 2))\n\(components)\(more)"
  }

  private func imported(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> ImportedDescription
  {
    do throws(ImportProblem) {
      let result = try importOpenAPI(Array(text.utf8), file: "api.yml")
      let (service, diagnostics) = parseService(Array(result.text.utf8), file: "hornero.yml", withAdvice: true)
      #expect(service != nil && diagnostics.isEmpty, "\(diagnostics)\n\(result.text)", sourceLocation: sourceLocation)
      return result
    } catch {
      let problem: ImportProblem = error
      Issue.record("\(problem.diagnostics)", sourceLocation: sourceLocation)
      throw problem
    }
  }

  private let pet = """
    Pet:
      type: object
      required: [id, name]
      properties:
        id: { type: integer, format: int64 }
        name: { type: string, minLength: 1, maxLength: 80 }
        petTag: { type: string, nullable: true }
    """
  private let one =
    "{ responses: { '200': { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } } }"

  @Test func fiveActionsOfAResource() throws {
    let result = try imported(
      document(
        """
        /pets:
          get: { responses: { '200': { content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Pet' } } } } } } }
          post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }, responses: { '201': { description: ok } } }
        /pets/{petId}:
          get: \(one)
          patch: \(one)
          delete: { responses: { '204': { description: gone } } }
        """, schemas: pet))
    #expect(
      result.text == """
        hornero: 1
        service: PetShop
        summary: pet shop

        api:
          prefix: /v1

        limits: { default: 600 per minute }   # to begin with

        resources:
          Pet:
            timestamps: false
            fields:
              name: { type: string, length: 1..80 }
              pet-tag: { type: string?, json: petTag }

        """)
    #expect(result.remarks.isEmpty && result.routes == 0)
  }

  @Test func whatIsNotThereIsLeftOutAndTheRestBecomesRoutes() throws {
    let result = try imported(
      document(
        """
        /pets/{petId}:
          get: \(one)
        /pets/{petId}/photos/{day}:
          parameters:
            - { name: day, in: path, required: true, schema: { type: string, format: date } }
          get: { operationId: getPhotos, parameters: [{ name: maxCount, in: query, schema: { type: integer, minimum: 1 } }], responses: { '200': { description: ok } } }
        /pets/adopt:
          post: { operationId: list, requestBody: { content: { application/json: { schema: { type: object, required: [who], properties: { who: { type: string, format: email }, extra: { type: object } } } } } }, responses: { '200': { content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Pet' } } } } } } }
        """, schemas: pet))
    for part in [
      "list: false", "create: false", "update: false", "delete: false", "get-photos:\n        method: GET\n",
      "path: '{id}/photos/{day:date}'", "query: { max-count: { type: int?, range: 1.., json: maxCount } }",
      "returns: '[Pet]'", "body: { who: email, extra: json? }", "list-2: {",
    ] {
      #expect(result.text.contains(part), "\(part)\n\(result.text)")
    }
    #expect(result.remarks.contains { $0.message == "'extra' is an object and is kept as json" })
  }

  @Test func rulesEnumsAndBoundsAreCarried() throws {
    let result = try imported(
      document(
        "/things/{id}: { get: { responses: { '200': { content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } } } } }",
        schemas: """
          Thing:
            allOf:
              - type: object
                required: [size, price, stars, when]
                properties:
                  id: { type: string, format: uuid }
                  size: { type: string, enum: [small, LARGE], default: small }
                  price: { type: number, multipleOf: 0.01, minimum: 0 }
              - properties:
                  stars: { type: integer, exclusiveMinimum: 0, maximum: 5 }
                  when: { type: [string, 'null'], format: date-time }
                  odd: { type: string, enum: [1st, 2nd] }
                  role: { type: string, enum: [view, look up, View, '>='] }
                  tags: { type: array, maxItems: 3, items: { type: string, maxLength: 9 } }
                  views: { type: integer, readOnly: true }
                  secret: { type: string, writeOnly: true }
                  code: { type: string, pattern: '(?<=a)b' }
          """))
    let lines = [
      "id: uuid", "size: { type: enum, values: [small, LARGE], default: small }",
      "price: { type: decimal, range: 0.., scale: 2 }", "stars: { type: int, range: 1..5 }", "when: timestamp?",
      "odd: { type: enum?, values: { value1: 1st, value2: 2nd } }",
      "role: { type: enum?, values: { view: view, lookUp: look up, view2: View, value4: '>=' } }",
      "tags: { type: '[string]', length: ..9, items: ..3 }", "views: { type: int?, access: read-only }",
      "secret: { type: string?, access: write-only }", "code: string?",
    ]
    for line in lines { #expect(result.text.contains(line + "\n"), "\(line)\n\(result.text)") }
    // The lookbehind is refused by the language, and that is said where it stands.
    let remark = try #require(result.remarks.first { $0.message.hasPrefix("code is carried with less") })
    #expect(remark.position.line == 24 && remark.code == "H0801")
  }

  @Test func whatOnlyAnswersHoldIsReadOnly() throws {
    let result = try imported(
      document(
        """
        /users:
          post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/NewUser' } } } }, responses: { '201': { content: { application/json: { schema: { $ref: '#/components/schemas/User' } } } } } }
        """,
        schemas: """
          User: { type: object, required: [name, rank], properties: { id: { type: integer }, name: { type: string }, rank: { type: integer } } }
          NewUser: { type: object, required: [name, password], properties: { name: { type: string }, password: { type: string } } }
          """))
    #expect(result.text.contains("name: string\n"))
    #expect(result.text.contains("rank: { type: int?, access: read-only }"))
    #expect(result.text.contains("password: { type: string, access: write-only }"))
  }

  @Test func bearerTokensBecomeUsers() throws {
    let result = try imported(
      document(
        "/pets/{id}:\n  get: \(one)\n  delete: { security: [], responses: { '204': { description: gone } } }",
        schemas: pet,
        more:
          "  securitySchemes: { token: { type: http, scheme: bearer }, key: { type: apiKey, in: header, name: k } }\nsecurity: [{ token: [] }]\n"
      ))
    #expect(result.text.contains("auth: {}"))
    #expect(result.text.contains("get: { allow: user }") && result.text.contains("delete: { allow: anyone }"))
    #expect(result.remarks.contains { $0.message.hasPrefix("'key' is not carried") })
  }

  @Test func jsonIsReadAsWell() throws {
    let text =
      #"{"openapi":"3.0.1","info":{"title":"A"},"servers":[{"url":"https://a.b/api/v2"}],"paths":{"/boxes":{"get":{"responses":{"200":{"content":{"application/json":{"schema":{"type":"array","items":{"type":"object","properties":{"id":{"type":"integer"},"label":{"type":"string"}}}}}}}}}}}}"#
    let result = try imported(text)
    #expect(result.text.contains("prefix: /api/v2") && result.text.contains("  Box:\n"))
  }

  @Test(arguments: [
    ("swagger: '2.0'\npaths: {}\n", "this is Swagger 2"), ("a: b\n", "'openapi' is missing"),
    ("openapi: 4.0.0\n", "OpenAPI 4.0.0 is not known"), ("openapi: 3.1.0\npaths: {}\n", "there are no paths"),
    ("openapi: 3.1.0\npaths: { /a: { get: {} } }\n", "no path of it leads to items with fields"),
    ("a: [\n", "expected a value"),
  ])
  func whatCannotBeReadIsSaid(text: String, message: String) {
    let problem = #expect(throws: ImportProblem.self) { try importOpenAPI(Array(text.utf8), file: "api.yml") }
    #expect(problem?.diagnostics.contains { $0.message.contains(message) } == true, "\(problem?.diagnostics ?? [])")
  }

  @Test(arguments: [
    (#"{"openapi": "3.0.0", "info": {"title": "\u0041 \ud83d\udc4d \/"}, "x" : }"#, 1, 73, "expected a value"),
    ("{\n  \"é\": 1\n  \"b\": 2 }", 3, 3, "expected ',' or '}'"), ("{\"a\": [1, 2}", 1, 12, "expected ',' or ']'"),
    ("{\"a\": \"b\u{1}\"}", 1, 9, "a control character"), ("{\"a\": 01x}", 1, 7, "expected a value"),
    ("{\"a\": \"b", 1, 9, "a text is never closed"), ("{} {}", 1, 4, "something stands after the document"),
    ("{\"a\": \"\\x\"}", 1, 10, "means nothing"),
  ])
  func whatIsNoJSONIsSaidAtItsPlace(text: String, line: Int, column: Int, message: String) throws {
    let problem = #expect(throws: ImportProblem.self) { try importOpenAPI(Array(text.utf8), file: "api.json") }
    let found = try #require(problem?.diagnostics.first)
    #expect(found.message.contains(message), "\(found.message)")
    #expect(found.position == SourcePosition(line: line, column: column))
  }

  @Test func escapesOfJSONAreUndone() throws {
    let result = try imported(
      #"{"openapi":"3.0.1","info":{"title":"A","description":"\ud83d\udc4d \u00e9\t\"q\" \/x"},"servers":[{"url":"/v1"}],"paths":{"/as":{"get":{"responses":{"200":{"content":{"application/json":{"schema":{"type":"array","items":{"properties":{"b":{"type":"string"}}}}}}}}}}}}"#
    )
    #expect(result.text.contains("summary: 👍 é \"q\" /x\n"))
  }

  @Test func whatAllPathsBeginWithIsThePrefix() throws {
    let result = try imported(
      document("/2.0/pets/{id}: { get: \(one) }\n/2.0/pets: { get: { responses: {} } }", schemas: pet))
    #expect(result.text.contains("prefix: /v1/2.0\n") && result.text.contains("  Pet:\n    timestamps: false\n"))
  }

  @Test func whatIsNotCarriedIsSaidAtItsPlace() throws {
    let result = try imported(
      document(
        """
        /{tenant}/x: { get: {} }
        /pets:
          get: { parameters: [{ name: near, in: query, schema: { type: string } }], responses: {} }
        /pets/{id}:
          get: \(one)
          head: {}
          put: \(one)
        /pets/{id}/photo:
          post: { parameters: [{ name: X-A, in: header }], requestBody: { content: { image/png: {} } }, responses: {} }
        /pets/{id}#a:
          get: { responses: {} }
        """, schemas: pet))
    let said = Set(result.remarks.map { "\($0.position.line) \($0.message)" })
    #expect(
      said == [
        "5 '/{tenant}/x' does not begin with a word, and no resource has it",
        "7 the query parameter 'near' is no field of a Pet and is not carried",
        "10 HEAD is answered by the service itself",
        "11 PUT becomes PATCH: what a body does not hold stays as it is",
        "13 the header parameter 'X-A' is not carried",
        "13 a body that is not JSON is not carried",
        "15 '{id}#a' can be no part of a path here; the operation is left out",
      ], "\(said.sorted())")
  }

  @Test func propertiesThatStandForOtherResourcesAreReferences() throws {
    let result = try imported(
      document(
        """
        /pets:
          post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }, responses: { '201': { description: ok } } }
        /pets/{petId}:
          get: \(one)
        /visits:
          get: { parameters: [{ name: petId, in: query, schema: { type: integer } }], responses: { '200': { content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Visit' } } } } } } }
          post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Visit' } } } }, responses: { '201': { description: ok } } }
        """,
        schemas: pet + "\n" + """
          Visit:
            type: object
            required: [petId]
            properties:
              petId: { type: integer, description: Who comes. }
              friend: { $ref: '#/components/schemas/Pet' }
              parent: { allOf: [{ $ref: '#/components/schemas/Pet' }], description: Whose child. }
              pet_ids: { type: array, items: { type: integer } }
              visitId: { type: string }
              ownerId: { type: integer }
          """))
    #expect(result.text.contains("pet: { type: Pet, json: petId, summary: Who comes. }"))
    #expect(result.text.contains("friend: Pet?") && result.text.contains("parent: Pet?"))
    #expect(result.text.contains("pet-ids: '[int]'"))
    // Neither of the type of ids, nor of a resource.
    #expect(result.text.contains("visit-id: { type: string?, json: visitId }"))
    #expect(result.text.contains("owner-id: { type: int?, json: ownerId }"))
    #expect(result.text.contains("filter: [pet]"))
    #expect(result.remarks.contains { $0.message == "'friend' is friend_id here, the id of a Pet" })
  }
}

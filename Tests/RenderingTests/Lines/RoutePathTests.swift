import ServiceDescription
import Testing

@testable import Rendering

/// The router takes a path that is one literal, or one that is said to be a path; a sum of texts is neither.
@Suite struct RoutePathTests {
  private func blueprint(path: String) throws -> String {
    try emitted("/BooksBlueprint.swift", path: path)
  }

  private func emitted(_ name: String, path: String) throws -> String {
    let text = """
      hornero: 1
      service: Shop
      resources:
        Book:
          fields: { title: string }
          routes:
            look: { method: GET, path: '\(path)' }
      """
    let service = try #require(parseService(Array(text.utf8), file: "hornero.yml").service)
    let file = try #require(try render(service).first { $0.path.hasSuffix(name) })
    return String(decoding: file.contents, as: UTF8.self)
  }

  @Test func aLongOneIsOneLiteral() throws {
    let path = String(repeating: "a", count: 100)
    let blueprint = try blueprint(path: path)
    #expect(blueprint.contains(#"\#n                "\#(path)","#), "\(blueprint)")
  }

  @Test func oneThatFitsNoLineIsStillAPath() throws {
    let blueprint = try blueprint(path: String(repeating: "a", count: 80) + "/" + String(repeating: "b", count: 40))
    let lines = [
      ".get(", "    RouterPath(", #"        "\#(String(repeating: "a", count: 80))""#,
      #"            + "/\#(String(repeating: "b", count: 40))""#, "    ),", "    use: look", ")",
    ]
    let text = lines.map { String(repeating: " ", count: 12) + $0 }.joined(separator: "\n")
    #expect(blueprint.contains(text), "\(blueprint)")
  }

  /// `swift format` wants what does not fit on a line of its own, and takes no sum there as it stands.
  @Test(arguments: [
    (90, #"static let path =\#n        "/v1/books/"#), (95, #"static let path = [\#n        "/v1/books/"#),
  ])
  func theTestsSayItInLinesThatFit(_ length: Int, _ start: String) throws {
    let tests = try emitted("/BookLookExample.swift", path: String(repeating: "a", count: length))
    #expect(tests.contains(start), "\(tests)")
    let code = tests.split(separator: "\n").filter { !$0.hasPrefix("///") }
    #expect(code.allSatisfy { $0.count <= 120 })
  }
}

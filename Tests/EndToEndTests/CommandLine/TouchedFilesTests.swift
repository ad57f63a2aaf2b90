import Foundation
import Testing

/// A change to one resource among several reaches the files of that resource, and of the shared ones only those that
/// speak of it.
@Suite struct TouchedFilesTests {
  private static let shelves = (1...5).map { number in
    """
      Shelf\(number):
        fields:
          code: { type: string, length: 1..40, unique: true }
          height: { type: int, range: 1..400 }
          \(number > 1 ? "above: { type: 'Shelf\(number - 1)?', on-delete: clear }" : "level: int?")
        list: { filter: [height], sort: [code] }
    """
  }
  private static let description = (["hornero: 1", "service: Warehouse", "resources:"] + shelves)
    .joined(separator: "\n")

  /// A project of the description, with one line of `Shelf3` changed where `line` is not nil.
  private func place(changing line: String? = nil, to other: String = "") async throws -> Workplace {
    let place = try Workplace()
    try place.write(Self.description, to: "warehouse/hornero.yml")
    if let line { try change(line, to: other, in: place) }
    let result = try await place.hornero("generate", in: "warehouse")
    #expect(result.code == 0, "\(result.errors)")
    return place
  }

  private func change(_ line: String, to other: String, in place: Workplace) throws {
    let resource = Self.shelves[2]
    let changed = resource.replacingOccurrences(of: line, with: other)
    #expect(changed != resource)
    try place.replace(resource, with: changed, in: "warehouse/hornero.yml")
  }

  /// The paths that differ between two trees of the project, without its description and the tool's own records.
  private func differences(_ before: [String: String], _ after: [String: String]) throws -> [String] {
    Set(before.keys).union(after.keys).filter { path in
      before[path] != after[path] && path.hasSuffix(".swift") && !path.hasPrefix(".hornero")
    }.sorted()
  }

  @Test func anotherRuleRewritesTheFilesOfItsResourceAlone() async throws {
    let place = try await place()
    let before = try place.tree("warehouse")
    try change("range: 1..400", to: "range: 1..500", in: place)
    let result = try await place.hornero("generate", in: "warehouse")
    #expect(result.code == 0, "\(result.errors)")
    // Times of change take part: what says the same is not written again.
    let touched = try differences(before, try place.tree("warehouse"))
    #expect(touched.contains("Sources/App/Blueprints/Shelf3s/Shelf3Input.swift"))
    #expect(touched.allSatisfy { $0.contains("/Shelf3s/") }, "\(touched)")
  }

  @Test func aNewFieldShowsInItsResourceAndTheSchemaAlone() async throws {
    let before = try await place().tree("warehouse", withTimes: false)
    let after = try await place(
      changing: "      code:", to: "      shade: string?\n      code:"
    ).tree("warehouse", withTimes: false)
    let changed = try differences(before, after)
    #expect(changed.contains("Sources/App/Blueprints/Shelf3s/Shelf3.swift"))
    let shared = changed.filter { !$0.contains("/Shelf3s/") }
    #expect(
      shared == ["Sources/App/Database/Migrations/Migration0001Initial.swift", "Sources/App/Seeds/Shelf3Seed.swift"]
    )
  }
}

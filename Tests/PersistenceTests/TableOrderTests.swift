import ServiceDescription
import Testing

@testable import Persistence

/// The order in which tables are made: what is referred to comes first, in a circle what is described first.
@Suite struct TableOrderTests {
  private struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 33
    }
  }

  /// The rule as it is said, without any thought of time.
  private func ordered(_ tables: [Table]) -> [String] {
    var result: [String] = []
    var rest = tables
    while !rest.isEmpty {
      let missing = Set(rest.map(\.name))
      let next = rest.firstIndex { table in
        table.references.allSatisfy { $0.reference.table == table.name || !missing.contains($0.reference.table) }
      }
      result.append(rest.remove(at: next ?? 0).name)
    }
    return result
  }

  @Test(arguments: 1...60) func isTheOneThatTheRuleGives(_ seed: Int) throws {
    var chance = Chance(state: UInt64(seed))
    let count = Int.random(in: 1...12, using: &chance)
    var text = "hornero: 1\nservice: Shop\nresources:\n"
    for number in 1...count {
      text += "  Shelf\(number):\n    fields:\n      name: string\n"
      for field in 0..<Int.random(in: 0...2, using: &chance) {
        let target = Int.random(in: 1...count, using: &chance)
        text += "      next\(field == 0 ? "" : "-other"): { type: 'Shelf\(target)?', on-delete: clear }\n"
      }
    }
    let (parsed, diagnostics) = parseService(Array(text.utf8), file: "hornero.yml")
    let service = try #require(parsed, "\(diagnostics)")
    let tables = DatabaseSchema(service).tables
    let asWritten = service.resources.compactMap { resource in tables.first { $0.name == resource.table } }
    #expect(asWritten.count == count)
    #expect(tables.map(\.name) == ordered(asWritten))
  }
}

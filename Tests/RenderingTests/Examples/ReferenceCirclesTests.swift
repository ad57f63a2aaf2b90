import ServiceDescription
import Testing

@testable import Rendering

/// Which resources lead to each other and back.
@Suite struct ReferenceCirclesTests {
  @Test func agreesWithWalkingTheWholeGraph() {
    var together = 0
    for seed in 0..<200 as Range<UInt64> {
      var description = RandomDescription(seed: seed)
      guard let service = parseService(Array(description.text().utf8), file: "hornero.yml").service else { continue }
      let circles = ReferenceCircles(service.resources)
      for first in service.resources {
        for second in service.resources {
          let expected =
            reaches(second.name, from: first.name, service) && reaches(first.name, from: second.name, service)
          #expect(circles.contains(first.name, and: second.name) == expected, "seed \(seed)")
          if expected, first.name != second.name { together += 1 }
        }
      }
    }
    #expect(together > 0)
  }

  /// A chain in the order in which recursion would go deepest.
  @Test func followsALongChain() throws {
    let count = 5_000
    var lines = ["hornero: 1", "service: Chain", "resources:"]
    for number in 1...count {
      let type = number < count ? "R\(number + 1)" : "int"
      lines += ["  R\(number):", "    fields: { next: '\(type)?' }"]
    }
    let text = lines.joined(separator: "\n")
    let service = try #require(parseService(Array(text.utf8), file: "hornero.yml").service)
    let circles = ReferenceCircles(service.resources)
    #expect(!circles.contains(Name("R1"), and: Name("R2")))
    #expect(circles.contains(Name("R1"), and: Name("R1")))
  }

  private func reaches(_ goal: Name, from start: Name, _ service: Service) -> Bool {
    var seen: Set<Name> = []
    var open = [start]
    while let name = open.popLast() {
      if name == goal { return true }
      guard seen.insert(name).inserted, let resource = service.resource(named: name) else { continue }
      open += resource.references.map(\.reference.target)
    }
    return false
  }
}

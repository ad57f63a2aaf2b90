import ServiceDescription
import Testing

@testable import Rendering

/// Whatever a legal description holds: what tests are given must be true of it.
@Suite struct RandomServiceTests {
  private static let services: [(seed: UInt64, service: Service, examples: ServiceExamples)] =
    (0..<200 as Range<UInt64>).compactMap { seed in
      var description = RandomDescription(seed: seed)
      return parseService(Array(description.text().utf8), file: "hornero.yml").service
        .map { (seed, $0, ServiceExamples($0)) }
    }

  @Test func mostDescriptionsAreLegal() {
    #expect(Self.services.count > 100)
  }

  @Test func rowsDifferInWhateverMustBeUnique() {
    for (seed, service, examples) in Self.services {
      for resource in service.resources {
        let rows = examples[resource.name].rows
        for key in UniqueKey.all(of: resource) {
          for (index, row) in rows.enumerated() {
            #expect(!rows.prefix(index).contains { key.clashes(row, $0) }, "seed \(seed), \(resource.name)")
          }
        }
      }
    }
  }

  @Test func rowsHoldWhatIsRequired() {
    for (seed, service, examples) in Self.services {
      for resource in service.resources {
        for row in examples[resource.name].rows {
          for field in resource.fields where field.isRequired {
            #expect(row.cells[field.name]?.isSent == true, "seed \(seed), \(resource.name).\(field.name)")
          }
        }
      }
    }
  }

  /// So that making a row never asks for one that cannot be made, or for itself.
  @Test func rowsReferToRowsThatCanBeMadeBefore() {
    for (seed, service, examples) in Self.services {
      func depth(_ name: Name, _ path: [Name]) {
        #expect(!path.contains(name), "seed \(seed), \(name) needs itself")
        guard !path.contains(name), let resource = service.resource(named: name) else { return }
        for (field, reference) in resource.references {
          guard case .reference(let number) = examples[name].rows.first?.cells[field.name] else { continue }
          #expect(number < examples[reference.target].rows.count, "seed \(seed)")
          depth(reference.target, path + [name])
        }
      }
      for resource in service.resources { depth(resource.name, []) }
    }
  }

  @Test func mostResourcesCanBeTested() {
    let all = Self.services.flatMap { each in each.service.resources.map { each.examples[$0.name] } }
    let creatable = all.filter { !$0.rows.isEmpty }
    #expect(creatable.count * 10 > all.count * 6, "\(creatable.count) of \(all.count)")
  }

  @Test func refusedValuesBreakARule() {
    for (seed, service, examples) in Self.services {
      for resource in service.resources {
        for (field, example) in examples[resource.name].fields {
          #expect(Set(example.values).count == example.values.count, "seed \(seed), \(field)")
          #expect(example.refused.allSatisfy { !$0.broken.isEmpty }, "seed \(seed), \(field)")
          let taken = Set(example.values + example.accepted)
          #expect(example.refused.allSatisfy { !taken.contains($0.value) }, "seed \(seed), \(field)")
        }
      }
    }
  }

  @Test func theSuitesAreRenderedWithinTheirLineLength() throws {
    for (seed, service, _) in Self.services.prefix(20) {
      for file in try render(service) where file.path.hasPrefix("Tests/") {
        let lines = String(decoding: file.contents, as: UTF8.self).split(separator: "\n")
        for line in lines { #expect(line.unicodeScalars.count <= 120, "seed \(seed), \(file.path): \(line)") }
        #expect(!lines.contains { $0.hasSuffix(" ") }, "seed \(seed), \(file.path)")
      }
    }
  }
}

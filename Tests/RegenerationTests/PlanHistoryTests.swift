import Regeneration
import Testing

/// Random histories: a description that changes, a person who edits, deletes and creates, a base that gets lost.
@Suite struct PlanHistoryTests {
  @Test(arguments: 0..<200)
  func noHistoryLosesAnEdit(seed: UInt64) {
    var chance = SeededGenerator(state: seed)
    var project = PlanFixture()
    var ours: Set<String> = []
    for round in 0..<25 {
      project.generated = rendering(&chance, round: round)
      ours.formUnion(project.generated.map { String(decoding: $0.text.contents, as: UTF8.self) })
      disturb(&project, &chance, round: round)
      let plan = project.plan
      #expect(plan == project.plan)
      if plan.isRefused { continue }
      let next = project.applied()
      for (path, item) in project.snapshot.items {
        guard case .file(let text) = item, !ours.contains(String(decoding: text.contents, as: UTF8.self)) else {
          continue
        }
        #expect(next.snapshot.items[path] == item, "round \(round): \(path)")
      }
      for entry in plan.entries where entry.verdict == .removed && entry.old == nil {
        #expect(next.snapshot.items[entry.path] ?? .absent == .absent)
      }
      #expect(!next.plan.changesAnything && !next.plan.isRefused, "round \(round)")
      #expect((try? Lock(text: plan.lock.text)) == plan.lock)
      project = next
    }
  }

  /// Some of a few files, each with one of a few texts.
  private func rendering(_ chance: inout SeededGenerator, round: Int) -> [GeneratedFile] {
    (0..<8).compactMap { index in
      guard Int.random(in: 0..<6, using: &chance) > 0 else { return nil }
      let ownership: Ownership = index < 5 ? .generated : index < 7 ? .seeded : .frozen
      return GeneratedFile(
        path: "d\(index % 3)/f\(index)", contents: bytes("text \(Int.random(in: 0..<3, using: &chance)) of \(index)"),
        ownership: ownership, template: "t\(index)", subject: "service"
      )
    }
  }

  private func disturb(_ project: inout PlanFixture, _ chance: inout SeededGenerator, round: Int) {
    for path in (0..<8).map({ "d\($0 % 3)/f\($0)" }) {
      switch Int.random(in: 0..<12, using: &chance) {
      case 0: project.snapshot.items[path] = .file(FileText(contents: bytes("mine \(round)")))
      case 1: project.snapshot.items[path] = .absent
      case 2: project.snapshot.base[path] = nil
      case 3: project.snapshot.base[path] = FileText(contents: bytes("<<<<<<<"))
      default: break
      }
    }
  }
}

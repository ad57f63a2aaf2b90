import Testing

@testable import Regeneration

/// Random histories: a description that changes, files that move, a person who edits, deletes and creates, conflicts
/// that are settled or put back, a base that gets lost.
@Suite struct PlanHistoryTests {
  @Test(arguments: 0..<200)
  func noHistoryLosesAnEdit(seed: UInt64) {
    var chance = SeededGenerator(state: seed)
    var project = PlanFixture()
    for round in 0..<25 {
      project.generated = rendering(&chance)
      disturb(&project, &chance, round: round)
      let plan = project.plan
      #expect(plan == project.plan)
      if plan.isRefused { continue }
      let next = project.applied()
      let places = Dictionary(plan.entries.map { ($0.from ?? $0.path, $0.path) }) { first, _ in first }
      for path in project.snapshot.items.keys {
        let lines = mine(next.text(places[path] ?? path)).union(mine(next.text(path)))
        #expect(lines.isSuperset(of: mine(project.text(path))), "round \(round): \(path)")
      }
      for entry in plan.entries where entry.verdict == .removed {
        #expect(next.text(entry.path) == project.text(entry.path))
      }
      #expect(!next.plan.changesAnything && !next.plan.isRefused, "round \(round)")
      #expect((try? Lock(text: plan.lock.text)) == plan.lock)
      project = next
    }
  }

  /// The lines of a text that the person wrote.
  private func mine(_ text: String?) -> Set<String> {
    Set((text ?? "").split(separator: "\n").filter { $0.hasPrefix("mine") }.map(String.init))
  }

  /// Some of a few files, each of a few lines that change now and then, at one of two places.
  private func rendering(_ chance: inout SeededGenerator) -> [GeneratedFile] {
    (0..<8).compactMap { index in
      guard Int.random(in: 0..<6, using: &chance) > 0 else { return nil }
      let ownership: Ownership = index < 5 ? .generated : index < 7 ? .seeded : .frozen
      let version = ownership == .frozen ? 0 : 1
      let lines = (0..<6).map { "line \($0) of \(index), text \(Int.random(in: 0...version, using: &chance))" }
      let isElsewhere = ownership != .frozen && Int.random(in: 0..<5, using: &chance) == 0
      return GeneratedFile(
        path: isElsewhere ? "moved/f\(index)" : "d\(index % 3)/f\(index)",
        contents: bytes(lines.map { $0 + "\n" }.joined()), ownership: ownership, template: "t\(index)",
        subject: "service")
    }
  }

  private func disturb(_ project: inout PlanFixture, _ chance: inout SeededGenerator, round: Int) {
    for path in (0..<8).flatMap({ ["d\($0 % 3)/f\($0)", "moved/f\($0)"] }) {
      settle(&project, path, &chance)
      var lines = (project.text(path) ?? "").split(separator: "\n").map(String.init)
      let place = Int.random(in: 0...lines.count, using: &chance)
      switch Int.random(in: 0..<16, using: &chance) {
      case 0: lines.insert("mine \(round) added", at: place)
      case 1 where place < lines.count && !lines[place].hasPrefix("mine"): lines[place] = "mine \(round) changed"
      case 2 where place < lines.count && !lines[place].hasPrefix("mine"): lines.remove(at: place)
      case 3: project.edit(path, nil)
      case 4: project.snapshot.base[path] = nil
      case 5: project.snapshot.base[path] = FileText(contents: bytes("<<<<<<<"))
      case 6: project.snapshot.openBase[path] = nil
      default: break
      }
      let text = lines.map { $0 + "\n" }.joined()
      if project.text(path).map({ $0 != text }) ?? (text == "mine \(round) added\n") { project.edit(path, text) }
    }
  }

  /// Now and then the person settles a conflict; markers are not edited otherwise.
  private func settle(_ project: inout PlanFixture, _ path: String, _ chance: inout SeededGenerator) {
    guard let text = project.text(path), text.contains("<<<<<<<"), Bool.random(using: &chance),
      let settled = ConflictMarkers.settled(bytes(text), for: .yours)
    else { return }
    project.edit(path, String(decoding: settled, as: UTF8.self))
  }
}

import ArgumentParser
import HorneroKit

struct TemplateUpgradeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "upgrade",
    abstract: "Merge what changed in the built-in pack into your copies.",
    discussion: """
      Three-way: what you copied, what you made of it, what it is now. Conflicts are marked in your copies like those \
      of any merge; then the exit code is 3, and nothing is generated with the pack until they are settled.
      """
  )

  @OptionGroup var pack: PackOption

  func run() throws {
    try Session.run { session in
      let workbench = try pack.workbench(session)
      let upgrades = try workbench.upgrade()
      for upgrade in upgrades where upgrade.verdict != .same {
        session.output.line("  \(upgrade.verdict.rawValue.left(8)) \(upgrade.target.path)\(upgrade.remark)")
      }
      let changed = upgrades.count { [.update, .merge, .conflict].contains($0.verdict) }
      session.output.line(
        changed == 0
          ? "Nothing to do: no copy in \(workbench.place) is behind (\(session.elapsed))"
          : "\(counted(changed, "file")) brought up to date in \(session.elapsed)")
      if upgrades.contains(where: { $0.verdict == .conflict }) { throw ExitCode.conflicts }
    }
  }
}

extension PackUpgrade {
  fileprivate var remark: String {
    switch verdict {
    case .conflict: "  (\(counted(conflicts, "place")) to settle)"
    case .gone: "  (the built-in pack has it no more; left alone)"
    case .unknown: "  (what it was copied from is not recorded; left alone)"
    case .same, .update, .merge: ""
    }
  }
}

import ArgumentParser
import HorneroKit
import Regeneration

struct TemplateDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show how your pack differs from the built-in one, and where that has moved on.",
    discussion: "Nothing is written."
  )

  @OptionGroup var pack: PackOption

  func run() throws {
    try Session.run { session in
      let workbench = try pack.workbench(session)
      let drifts = workbench.drift()
      for drift in drifts {
        session.output.bytes(DiffReport.bytes(drift.diff, session.output.style))
        if let remark = drift.state.remark { session.errors.line("\(drift.target.path): \(remark)") }
      }
      if drifts.isEmpty { session.output.line("\(workbench.place) replaces nothing of the built-in pack") }
    }
  }
}

extension PackDrift.State {
  fileprivate var remark: String? {
    switch self {
    case .current: nil
    case .behind: "the built-in one has moved on since you copied it: hornero template upgrade"
    case .unknown: "what you copied it from is not recorded"
    case .gone: "the built-in pack has it no more"
    }
  }
}

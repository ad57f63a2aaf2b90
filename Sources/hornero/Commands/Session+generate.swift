import ArgumentParser
import HorneroKit

struct GenerateOptions {
  var isDryRun = false
  var isCheck = false
  var showsDiff = false
  var verbose = false
  /// Whether only conflicts, warnings and decisions are said.
  var isQuiet = false
  var format = ChangeFormat.text
  var failOn: [FailOn] = []
  var paths = PathRequest()

  /// Whether the run is only to look.
  var isReadOnly: Bool { isDryRun || isCheck || showsDiff }
}

extension Session {
  /// One run: decide, say it, do it.
  ///
  /// - Parameter target: finds out what to work on; asked again when another run was quicker to make the project.
  func generate(_ options: GenerateOptions, _ target: () throws -> RunTarget) throws {
    do {
      try attempt(options, try target())
    } catch ProjectError.changedMeanwhile {
      try attempt(options, try target())
    }
  }

  private func attempt(_ options: GenerateOptions, _ target: RunTarget) throws {
    let run = try pipeline.prepare(target, isReadOnly: options.isReadOnly, request: options.paths) {
      errors.line("waiting for another run on \(relative(target.project.root)) …")
      errors.flush()
    }
    let unwanted = run.unwanted(options)
    let isWritten = !options.isReadOnly && !run.isRefused && unwanted.isEmpty ? try run.apply() : false
    print(run.checked.warnings, in: run.checked.source)
    let code = run.exitCode(options)
    switch options.format {
    case .text: try say(run, options, isWritten: isWritten)
    case .json:
      let json = RunJSON(run, options, change: try changeReport(run), isWritten: isWritten, exit: code.rawValue)
      output.bytes(try json.bytes)
    case .github: output.lines(RunAnnotations(run, change: try changeReport(run)).lines)
    }
    if !unwanted.isEmpty { errors.line(Self.words(unwanted, style: errors.style)) }
    if code != .success { throw code }
  }

  private static func words(_ unwanted: [FailOn], style: Style) -> String {
    let reasons = unwanted.map { what in
      switch what {
      case .breaking: "breaks clients"
      case .destructive: "puts rows at stake"
      }
    }
    return "\(style.red("refused:")) the change \(reasons.joined(separator: " and ")), and --fail-on says so; "
      + "nothing was written"
  }

  private func say(_ run: PreparedRun, _ options: GenerateOptions, isWritten: Bool) throws {
    let report = RunReport(run: run, project: relative(run.target.project.root), style: output.style)
    if let recovery = run.recovery { errors.line(report.settled(recovery)) }
    if options.showsDiff { output.bytes(DiffReport(run.plan, style: output.style).bytes) }
    if run.isRefused {
      if options.isDryRun { output.lines(report.details(verbose: options.verbose)) }
      if run.plan.isRefused { errors.line(RefusalReport(run.plan, style: errors.style).text) }
      if !run.undecided.isEmpty { errors.lines(UndecidedReport(run, style: errors.style).lines) }
      if options.isDryRun { try explainChange(run, options) }
      if let note = run.note { errors.line(note) }
      return
    }
    if options.isQuiet {
      if let conflicts = report.conflicts { errors.line(conflicts) }
      return
    }
    if let note = run.note { errors.line("note: \(note)") }
    conclude(run, report, options, isWritten: isWritten)
    try explainChange(run, options)
    output.bytes(OfferReport(run.plan, style: output.style).bytes)
    if let conflicts = report.conflicts { errors.line(conflicts) }
  }

  /// What the change means, in full where the run only looks; a run that writes names what breaks.
  private func explainChange(_ run: PreparedRun, _ options: GenerateOptions) throws {
    guard let report = try changeReport(run) else { return }
    if options.isDryRun {
      output.line("")
      output.lines(report.lines(output.style))
    } else if !options.isReadOnly, report.change.step == .major || !report.mentions.isEmpty {
      output.line("")
      output.lines(report.briefly(output.style))
    }
  }

  /// Nil where the description says the same as at the last run.
  private func changeReport(_ run: PreparedRun) throws -> ChangeReport? {
    try run.change.map { change in
      ChangeReport(
        change, old: ".hornero/applied.yml", new: run.target.description.name, mentions: try run.mentions())
    }
  }

  private func conclude(_ run: PreparedRun, _ report: RunReport, _ options: GenerateOptions, isWritten: Bool) {
    if options.isReadOnly && run.isInterrupted {
      errors.line("an earlier run was interrupted; hornero generate finishes it first")
      if options.isCheck { return }
    }
    if !run.plan.isDrift {
      output.lines(report.remarks(verbose: options.verbose))
      output.line(report.nothingToDo(elapsed))
      return
    }
    output.lines(report.details(verbose: options.verbose))
    if options.isCheck {
      output.line(report.drift(elapsed))
    } else {
      output.line(report.summary(isWritten: isWritten, elapsed))
      if isWritten && run.isNew { output.line(report.next) }
    }
  }
}

extension PreparedRun {
  /// What the change is, of what it must not be.
  fileprivate func unwanted(_ options: GenerateOptions) -> [FailOn] {
    guard let change else { return [] }
    return FailOn.allCases.filter { options.failOn.contains($0) && $0.isMet(by: change) }
  }

  fileprivate func exitCode(_ options: GenerateOptions) -> ExitCode {
    if isRefused || !unwanted(options).isEmpty { return .refused }
    if options.isCheck && (plan.isDrift || isInterrupted) { return .drift }
    // Looking at conflicts that would be written is no failure, living with those that were is.
    let stands = plan.conflicts.contains { $0.verdict == .unsettled || !options.isReadOnly }
    return stands ? .conflicts : .success
  }
}

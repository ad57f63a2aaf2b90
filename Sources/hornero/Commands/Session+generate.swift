import ArgumentParser
import HorneroKit

struct GenerateOptions {
  var isDryRun = false
  var isCheck = false
  var showsDiff = false
  var verbose = false

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
    let run = try pipeline.prepare(target, isReadOnly: options.isReadOnly) {
      errors.line("waiting for another run on \(relative(target.project.root)) …")
      errors.flush()
    }
    let report = RunReport(run: run, project: relative(run.target.project.root), style: output.style)
    let isWritten = !options.isReadOnly && !run.plan.isRefused ? try run.apply() : false
    print(run.checked.warnings, in: run.checked.source)
    if let recovery = run.recovery { errors.line(report.settled(recovery)) }
    if options.showsDiff { output.bytes(DiffReport(run.plan, style: output.style).bytes) }
    if run.plan.isRefused {
      errors.line(RefusalReport(run.plan, style: errors.style).text)
      if let note = run.note { errors.line(note) }
      throw ExitCode.refused
    }
    if let note = run.note { errors.line("note: \(note)") }
    try conclude(run, report, options, isWritten: isWritten)
  }

  private func conclude(_ run: PreparedRun, _ report: RunReport, _ options: GenerateOptions, isWritten: Bool) throws {
    if options.isReadOnly && run.isInterrupted {
      errors.line("an earlier run was interrupted; hornero generate finishes it first")
      if options.isCheck { throw ExitCode.drift }
    }
    if !run.plan.isDrift {
      output.lines(report.remarks(verbose: options.verbose))
      output.line(report.nothingToDo(elapsed))
      return
    }
    output.lines(report.details(verbose: options.verbose))
    if options.isCheck {
      output.line(report.drift(elapsed))
      throw ExitCode.drift
    }
    output.line(report.summary(isWritten: isWritten, elapsed))
    if isWritten && run.isNew { output.line(report.next) }
  }
}

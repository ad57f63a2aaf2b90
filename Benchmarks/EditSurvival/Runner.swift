import Foundation
import HorneroKit
import Regeneration

/// Runs cases on real projects in a folder of its own.
public struct Runner {
  let baseline: Baseline
  private let folder: URL
  private let project: URL

  /// - Parameter folder: where projects are made and thrown away.
  public init(_ baseline: Baseline, in folder: URL) throws {
    self.baseline = baseline
    self.folder = folder
    project = folder.appendingPathComponent("baseline-\(baseline.name)")
    try Self.generate(baseline.files, baseline.description, in: ProjectDirectory(root: project.path), PlanRequest())
  }

  private static let header = Lock(tool: "1", pack: "benchmark 1", description: "hornero.yml")

  @discardableResult
  private static func generate(
    _ files: [GeneratedFile], _ description: String, in directory: ProjectDirectory, _ request: PlanRequest
  ) throws -> Plan {
    let plan = makePlan(files, try directory.snapshot(for: files), header: header, request: request)
    if !plan.isRefused {
      try directory.apply(plan, description: Array(description.utf8), lock: try directory.lockRun())
    }
    return plan
  }

  /// One project that was edited, for another tool to bring up to date.
  public func export(seed: UInt64) throws -> ExportedCase {
    var chance = Chance(seed: seed)
    let change = try Change(of: baseline, &chance)
    let place = folder.appendingPathComponent("export-\(baseline.name)-\(seed)")
    try FileManager.default.copyItem(at: project, to: place)
    defer { try? FileManager.default.removeItem(at: place) }
    let edited = try edit(place, change, &chance)
    let directory = ProjectDirectory(root: place.path)
    var request = PlanRequest()
    request.renames = change.renames
    let plan = makePlan(change.files, try directory.snapshot(for: change.files), header: Self.header, request: request)
    let files = edited.compactMap { file -> ExportedCase.File? in
      let target = plan.entries.first { ($0.from ?? $0.path) == file.path }?.path ?? file.path
      guard let yours = file.yours, let made = change.files.first(where: { $0.path == target }),
        made.ownership == .generated
      else { return nil }
      let hornero = String(decoding: made.text.contents, as: UTF8.self)
      if hornero == file.base && target == file.path { return nil }
      return ExportedCase.File(
        path: file.path, target: target, base: file.base, yours: yours, hornero: hornero, edits: file.edits)
    }
    return ExportedCase(id: "\(baseline.name)-\(seed)", files: files)
  }

  /// A project with edits that compile, brought up to date, together with the frozen files that a new project has.
  ///
  /// - Parameter target: where it is left, for a compiler to look at.
  public func exportProject(seed: UInt64, to target: URL) throws -> String {
    var chance = Chance(seed: seed)
    let change = try Change(of: baseline, compiling: true, &chance)
    try FileManager.default.copyItem(at: project, to: target)
    _ = try edit(target, change, kinds: [.insertLine, .addFunction], &chance)
    var request = PlanRequest()
    // Markers do not compile.
    request.settle["."] = .yours
    request.renames = change.renames
    let directory = ProjectDirectory(root: target.path)
    try Self.generate(change.files, change.description, in: directory, request)
    for file in try change.frozen() {
      let url = target.appendingPathComponent(file.path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.contents).write(to: url)
    }
    return "\(baseline.name): \(change.descriptionChange) \(change.templateChange)"
  }

  /// Cases that share one change of description and templates.
  ///
  /// - Parameters:
  ///   - seed: the same seed makes the same cases.
  ///   - count: how many persons edit the project, each on their own.
  public func outcomes(seed: UInt64, count: Int) throws -> [Outcome] {
    var chance = Chance(seed: seed)
    let change = try Change(of: baseline, &chance)
    return try (0..<count).flatMap { index in
      let place = folder.appendingPathComponent("case-\(baseline.name)-\(seed)-\(index)")
      try FileManager.default.copyItem(at: project, to: place)
      defer { try? FileManager.default.removeItem(at: place) }
      return try outcomes(of: change, in: place, &chance)
    }
  }

  private func outcomes(of change: Change, in place: URL, _ chance: inout Chance) throws -> [Outcome] {
    let edited = try edit(place, change, &chance)
    var request = PlanRequest()
    request.renames = change.renames
    let directory = ProjectDirectory(root: place.path)
    let plan = try Self.generate(change.files, change.description, in: directory, request)
    let again = makePlan(change.files, try directory.snapshot(for: change.files), header: Self.header)
    let isSettled = !plan.isRefused && !again.changesAnything && !again.isRefused
    return try edited.map { try outcome(of: $0, plan, change, in: place, isSettled: isSettled) }
  }

  // MARK: Edits

  private struct EditedFile {
    var path: String
    var base: String
    /// `nil` for one that was deleted.
    var yours: String?
    var edits: [Edit]
  }

  private func edit(
    _ place: URL, _ change: Change, kinds: [EditKind] = EditKind.allCases, _ chance: inout Chance
  ) throws -> [EditedFile] {
    let texts = Dictionary(change.files.map { ($0.path, $0.text.contents) }) { first, _ in first }
    let changed = baseline.files.filter { texts[$0.path] != $0.text.contents }
    var paths: Set<String> = []
    for _ in 0..<chance.number(1..<4) {
      let pool = chance.number(0..<4) > 0 && !changed.isEmpty ? changed : baseline.files
      if let file = chance.pick(pool) { paths.insert(file.path) }
    }
    var number = 0
    return try paths.sorted().compactMap { path in
      let url = place.appendingPathComponent(path)
      let base = try String(contentsOf: url, encoding: .utf8)
      var editor = Editor(base, path: path)
      var edits: [Edit] = []
      for _ in 0..<chance.number(1..<4) {
        number += 1
        guard let kind = chance.pick(kinds), let edit = editor.make(kind, number: number, &chance) else {
          continue
        }
        edits.append(edit)
        if kind == .deleteFile {
          try FileManager.default.removeItem(at: url)
          return EditedFile(path: path, base: base, yours: nil, edits: [edit])
        }
      }
      guard editor.text != base else { return nil }
      try Data(editor.text.utf8).write(to: url)
      return EditedFile(path: path, base: base, yours: editor.text, edits: edits)
    }
  }

  // MARK: Judgement

  private func outcome(
    of file: EditedFile, _ plan: Plan, _ change: Change, in place: URL, isSettled: Bool
  ) throws -> Outcome {
    let entry = plan.entries.first { ($0.from ?? $0.path) == file.path }
    let target = entry?.path ?? file.path
    let result = try? String(contentsOf: place.appendingPathComponent(target), encoding: .utf8)
    let made = change.files.first { $0.path == target }
    var outcome = Outcome(
      sample: baseline.name, change: "\(change.descriptionChange) \(change.templateChange)",
      edits: file.edits.map { "\($0.kind)" }, path: target, losses: [], isConflict: false, isContested: false,
      isSettled: isSettled, git: nil, hasRenames: !change.renames.isEmpty, texts: nil)
    if plan.isRefused { outcome.losses.append("refused: \(entry?.why ?? "")") }
    guard let yours = file.yours else {
      if result != nil { outcome.losses.append("deleteFile: it is back") }
      return outcome
    }
    guard let result else {
      outcome.losses.append("the file is gone")
      return outcome
    }
    guard let made, made.ownership == .generated else {
      // Seeded files and those that nothing is made for any more are the person's, as they are.
      if result != yours { outcome.losses.append("changed, though it is the person's") }
      return outcome
    }
    let hornero = String(decoding: made.text.contents, as: UTF8.self)
    let judge = Judge(base: file.base, yours: yours, hornero: hornero, edits: file.edits)
    outcome.losses += judge.losses(in: result)
    outcome.isConflict = Marked(result.split(separator: "\n").map(String.init)).hasConflict
    let renames = change.renames.map { (old: $0.old, new: $0.new) }.sorted { $0.old.count > $1.old.count }
    outcome.isContested = judge.isContested(renames)
    if hornero != file.base {
      let git = try GitMerge.merge(base: file.base, yours: yours, hornero: hornero, in: place)
      outcome.git = Outcome.Rival(
        losses: judge.losses(in: git.text), isConflict: git.isConflict, isEqual: git.text == result)
    }
    outcome.texts = Outcome.Texts(base: file.base, yours: yours, hornero: hornero, result: result)
    return outcome
  }
}

import Regeneration

/// The copy of a description that a project holds when it was generated from one that lies elsewhere, so that it can be
/// regenerated on its own.
///
/// The copy follows the original like any generated file for as long as nobody touches it. Once a person edits it and
/// generates from it, it is theirs: Hornero forgets that it wrote it, and an original elsewhere that says something
/// different is refused rather than written over it.
enum OwnDescription {
  static let template = "description"
  static let subject = "service"

  /// A file at the copy's path, so that the disk is looked at there.
  static let placeholder = copy(of: [])

  private static func copy(of description: [UInt8]) -> GeneratedFile {
    GeneratedFile(
      path: RunTarget.standardName, contents: description, ownership: .generated, template: template, subject: subject,
      isMergeable: false
    )
  }

  /// Adds the copy to what was rendered, or takes it out of what the lock remembers.
  ///
  /// - Returns: whether the copy was forgotten just now.
  static func settle(_ target: RunTarget, _ files: inout [GeneratedFile], _ snapshot: inout Snapshot) -> Bool {
    let copy = copy(of: target.description.bytes)
    if target.pathInProject == nil {
      files.append(copy)
      return false
    }
    let line = snapshot.lock?.entries.first { $0.template == template && $0.path == RunTarget.standardName }
    guard target.pathInProject == RunTarget.standardName, let line else { return false }
    if line.digests == [copy.digest] {
      files.append(copy)
      return false
    }
    snapshot.lock = snapshot.lock?.releasing { $0 == line }
    return true
  }

  /// What a person should know about the copy, if anything.
  static func note(_ target: RunTarget, _ plan: Plan) -> String? {
    guard target.pathInProject == nil, target.description.path != target.project.absolute(RunTarget.standardName),
      let entry = plan.entries.first(where: { $0.path == RunTarget.standardName })
    else { return nil }
    let project = target.project.name
    switch entry.verdict {
    case .refused:
      return "\(project) has a description of its own, which says something else than \(target.description.name). "
        + "To go on with its own, run hornero generate inside it; to go back to \(target.description.name), "
        + "copy that over \(project)/\(RunTarget.standardName) first."
    case .keep:
      return "\(project)/\(RunTarget.standardName) was edited and says something else than "
        + "\(target.description.name), which was used. To use the edited one, run hornero generate inside \(project)."
    case .create, .seed, .frozen, .update, .merge, .conflict, .unsettled, .move, .same, .owned, .delete, .orphan,
      .removed:
      return nil
    }
  }
}

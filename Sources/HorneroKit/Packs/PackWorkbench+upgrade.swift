import Regeneration
import Rendering

/// How a file of a pack stands to what it was copied from.
public struct PackDrift: Sendable {
  public enum State: String, Sendable {
    /// The built-in text is what it was copied from.
    case current
    /// The built-in text has moved on.
    case behind
    /// Nobody knows what it was copied from.
    case unknown
    /// The built-in pack has it no more.
    case gone
  }

  public var target: TemplateTarget
  public var state: State
  /// From the built-in text to the author's.
  public var diff: UnifiedDiff
}

/// What `upgrade` does to a file of a pack.
public struct PackUpgrade: Equatable, Sendable {
  public enum Verdict: String, Sendable {
    case same
    /// The author had not changed the copy.
    case update
    case merge
    case conflict
    /// The built-in pack has it no more, or nobody knows what it was copied from: left alone.
    case gone
    case unknown
  }

  public var target: TemplateTarget
  public var verdict: Verdict
  public var conflicts = 0
}

extension PackWorkbench {
  /// Every file that stands for a built-in one, and how it differs.
  public func drift() -> [PackDrift] {
    replacements.map { target in
      let (own, builtin) = (ownText(target) ?? "", builtinText(target))
      let state: PackDrift.State =
        builtin == nil ? .gone : originText(target).map { $0 == builtin ? .current : .behind } ?? .unknown
      return PackDrift(
        target: target, state: state,
        diff: UnifiedDiff(from: builtin.map { Array($0.utf8) }, to: Array(own.utf8), path: target.path))
    }
  }

  /// Brings what changed in the built-in pack into the author's copies, by the merge that projects get. All files are
  /// written, or none.
  ///
  /// - Throws: `WorkbenchError.markersLeft`, `DiskError`.
  public func upgrade() throws -> [PackUpgrade] {
    let open = replacements.filter { FileText(contents: Array((ownText($0) ?? "").utf8)).holdsConflict }
    if !open.isEmpty { throw WorkbenchError.markersLeft(open.map(\.path)) }
    var changes: [(path: String, text: String)] = []
    let upgrades = replacements.map { target in
      let (upgrade, text) = upgrade(target)
      if let text, upgrade.verdict != .same { changes.append(("\(root)/\(target.path)", text)) }
      if text != nil, let builtin = builtinText(target), builtin != originText(target) {
        changes.append((originPath(target), builtin))
      }
      return upgrade
    }
    try FileChanges(disk: disk).write(changes)
    return upgrades
  }

  /// - Returns: what becomes of it, and its text; nil where it is left alone.
  private func upgrade(_ target: TemplateTarget) -> (PackUpgrade, String?) {
    guard let own = ownText(target), let builtin = builtinText(target) else {
      return (PackUpgrade(target: target, verdict: .gone), nil)
    }
    guard let origin = originText(target) else { return (PackUpgrade(target: target, verdict: .unknown), nil) }
    if origin == builtin { return (PackUpgrade(target: target, verdict: .same), own) }
    if own == origin || own == builtin { return (PackUpgrade(target: target, verdict: .update), builtin) }
    let merged = Merge(
      base: Array(origin.utf8), yours: Array(own.utf8), hornero: Array(builtin.utf8), path: target.path)
    guard let merged else { return (PackUpgrade(target: target, verdict: .unknown), nil) }
    let verdict: PackUpgrade.Verdict = merged.conflicts > 0 ? .conflict : .merge
    return (
      PackUpgrade(target: target, verdict: verdict, conflicts: merged.conflicts),
      String(decoding: merged.contents, as: UTF8.self)
    )
  }
}

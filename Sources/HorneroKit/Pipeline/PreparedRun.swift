import Regeneration

/// A run that is decided in full and has written nothing yet. Holds the project's run lock until it goes away.
public struct PreparedRun: Sendable {
  public let target: RunTarget
  public let checked: CheckedDescription
  public let plan: Plan
  /// How an interrupted run before this one was settled.
  public let recovery: Recovery?
  /// Something about the project's own description that a person should know.
  public let note: String?
  /// Whether nothing was ever generated here.
  public let isNew: Bool
  let lock: RunLock?

  /// Whether the remains of an interrupted run are still there, because this run was only to look.
  public var isInterrupted: Bool { target.project.isInterrupted }

  /// Makes the project what the plan says, wholly or not at all.
  ///
  /// - Returns: whether anything was written.
  /// - Throws: `DiskError`, `ProjectError`; nothing has changed then.
  @discardableResult
  public func apply() throws -> Bool {
    precondition(!plan.isRefused, "a refused plan is not applied")
    return try target.project.apply(plan, description: plan.isPartial ? nil : target.description.bytes, lock: lock)
  }
}

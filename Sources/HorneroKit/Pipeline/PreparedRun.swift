import Changes
import Regeneration

/// A run that is decided in full and has written nothing yet. Holds the project's run lock until it goes away.
public struct PreparedRun: Sendable {
  public let target: RunTarget
  public let checked: CheckedDescription
  public let plan: Plan
  /// What the change of the description means; nil where there is none.
  public let change: DescriptionChange?
  /// Whether migrations were written before, so that databases hold rows of the earlier shape.
  let hasSchema: Bool
  /// What the person allows by name.
  let allowed: Set<String>
  /// How an interrupted run before this one was settled.
  public let recovery: Recovery?
  /// Something about the project's own description that a person should know.
  public let note: String?
  /// Whether nothing was ever generated here.
  public let isNew: Bool
  let lock: RunLock?

  /// Whether the remains of an interrupted run are still there, because this run was only to look.
  public var isInterrupted: Bool { target.project.isInterrupted }

  /// What loses rows or may fail on them, and was not allowed.
  public var undecided: [DataFinding] {
    plan.isPartial || !hasSchema ? [] : change?.undecided(allowing: allowed) ?? []
  }

  /// Places of the person's own code that the change touches.
  public func mentions() throws -> [Mention] { try change.map { try target.project.mentions(of: $0) } ?? [] }

  /// Whether a person has to decide something first.
  public var isRefused: Bool { plan.isRefused || !undecided.isEmpty }

  /// Makes the project what the plan says, wholly or not at all.
  ///
  /// - Returns: whether anything was written.
  /// - Throws: `DiskError`, `ProjectError`; nothing has changed then.
  @discardableResult
  public func apply() throws -> Bool {
    precondition(!isRefused, "a refused plan is not applied")
    return try target.project.apply(plan, description: plan.isPartial ? nil : target.description.bytes, lock: lock)
  }
}

import Regeneration

/// How an interrupted run was settled.
public struct Recovery: Equatable, Sendable {
  public enum Outcome: Sendable {
    case finished
    case takenBack
  }

  public var outcome: Outcome
  /// Files that somebody wrote after the interruption; they were left as they are.
  public var leftAlone: [String]
}

extension ProjectDirectory {
  /// Whether a run was killed while it wrote, so that the project is neither as before nor as after.
  public var isInterrupted: Bool {
    [Records.journal, Records.undoing].contains { (try? disk.kind(of: absolute($0))) != nil }
  }

  /// Settles what an interrupted run left behind. The run lock must be held.
  ///
  /// The run is finished where that is possible, and taken back where a file that it was still to write has been
  /// edited since, or where finishing fails.
  ///
  /// - Returns: `nil` when there was nothing to settle.
  public func recover() throws -> Recovery? {
    if let journal = try readJournal(Records.undoing) {
      return try takeBack(Transaction(project: self, journal: journal))
    }
    guard let journal = try readJournal(Records.journal) else {
      try settleStaging()
      return nil
    }
    let transaction = Transaction(project: self, journal: journal)
    if try transaction.isOvertaken() { return try takeBack(transaction) }
    let strangers = try transaction.strangers()
    do {
      try transaction.finish()
    } catch is DiskError {
      return try takeBack(transaction)
    }
    return Recovery(outcome: .finished, leftAlone: strangers)
  }

  private func takeBack(_ transaction: Transaction) throws -> Recovery {
    let strangers = try transaction.strangers()
    try transaction.undo()
    return Recovery(outcome: .takenBack, leftAlone: strangers)
  }

  private func readJournal(_ path: String) throws -> Journal? {
    guard let bytes = try readRecord(path) else { return nil }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ProjectError.damagedJournal("it is no text")
    }
    return try Journal(text: text)
  }
}

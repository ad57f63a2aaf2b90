import ServiceDescription

/// Rows that a change loses, or that it may fail on. A run stops there until a person allows it by name.
public struct DataRisk: Sendable, Equatable {
  public enum Kind: String, Sendable {
    /// Something is taken away.
    case loses
    /// Where there are such rows, the migration stops, and nothing has changed.
    case mayRefuse = "may refuse"
  }

  /// `drop:Book.isbn`
  public var name: String
  public var kind: Kind
  /// `Book.isbn goes, with its values`
  public var what: String
  /// The rows at stake, under the names of before; absent where only the migration itself can tell.
  public var queries: [DataStores.Engine: String]
  /// What it speaks of, by label: `Book.isbn` or `Book`.
  public var subject: String
}

extension SchemaMigration {
  public var risks: [DataRisk] {
    misfits.map { misfit in
      DataRisk(
        name: misfit.name, kind: misfit.isLoss ? .loses : .mayRefuse, what: misfit.what,
        queries: misfit.queries.filter { !newEngines.contains($0.key) }.mapValues(\.text),
        subject: String(misfit.name.drop { $0 != ":" }.dropFirst()))
    }
  }

  /// Resources whose kind of id changes: no row could keep its references, so there is no such migration.
  public var impossibleIDs: [ResourcePair] {
    difference.correspondence.resources.filter { $0.old.id != $0.new.id }
  }
}

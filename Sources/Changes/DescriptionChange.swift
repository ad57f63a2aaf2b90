import Persistence
import ServiceDescription

/// What a change of a description means, beyond the files that are made of it.
public struct DescriptionChange: Sendable {
  public let correspondence: Correspondence
  public let migration: SchemaMigration
  /// What clients notice.
  public let api: [APIChange]
  /// What happens to rows that are there.
  public let data: [DataFinding]
  /// What vanished where something alike appeared.
  public let guesses: [RenameGuess]

  public init(from old: Service, to new: Service) {
    correspondence = Correspondence(from: old, to: new)
    migration = SchemaMigration(correspondence)
    api = APIComparison.changes(in: correspondence)
    data = migration.risks.map { [correspondence] in DataFinding($0, correspondence) }
    guesses = RenameGuess.all(in: correspondence)
  }

  /// The step of the API's version; a change that no client notices is a patch.
  public var step: SemverStep { api.map(\.step).max() ?? .patch }

  /// What a person has to allow, or to declare otherwise, before there is a migration.
  public func undecided(allowing names: Set<String>) -> [DataFinding] {
    data.filter { !names.contains($0.risk.name) }
  }
}

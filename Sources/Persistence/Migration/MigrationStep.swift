/// One step of a migration on one engine.
public enum MigrationStep: Sendable, Equatable {
  case execute(Statement)
  /// Stops the migration where the query gives a row, for this reason.
  case refuse(reason: String, query: Statement)
}

/// Who a file belongs to once it has been written, as the template pack says per file.
public enum Ownership: String, Sendable, CaseIterable {
  /// Kept current on every run; a person's edits are respected.
  case generated
  /// Written once, from then on the person's.
  case seeded
  /// Written once and never changed again: migrations.
  case frozen
}

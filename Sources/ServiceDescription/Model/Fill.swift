/// A SQL expression over a row as it was, in the words of each engine.
public struct Fill: Sendable, Equatable {
  /// Absent: no word for this engine.
  public var sqlite: String?
  public var postgres: String?
  public var origin: Origin

  public subscript(engine: DataStores.Engine) -> String? {
    switch engine {
    case .sqlite: sqlite
    case .postgres: postgres
    }
  }
}

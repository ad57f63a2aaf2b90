/// What a person asks of a run beyond bringing the project up to date. Paths are those of files of the project, or of
/// folders that stand for all files in them.
public struct PlanRequest: Equatable, Sendable {
  /// The only files to touch; empty for all.
  public var only: [String] = []
  /// Files to bring back as Hornero makes them: deleted ones, and edited ones too.
  public var restore: [String] = []
  /// For whom conflicts and other decisions about a file are settled.
  public var settle: [String: MergeSide] = [:]
  /// The names that the description changed.
  public var renames: [Rename] = []

  public init() {}

  /// Whether one of `paths` is the path itself or a folder that it is in.
  static func names(_ path: String, _ paths: some Sequence<String>) -> Bool {
    paths.contains { $0 == path || path.hasPrefix($0 + "/") || $0 == "." }
  }

  func restores(_ path: String) -> Bool { Self.names(path, restore) }

  func side(for path: String) -> MergeSide? {
    settle.filter { Self.names(path, CollectionOfOne($0.key)) }.max { $0.key.count < $1.key.count }?.value
  }
}

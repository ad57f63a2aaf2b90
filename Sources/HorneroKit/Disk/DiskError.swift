/// Something that the file system refused to do.
public struct DiskError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What was tried, as it goes after "cannot": `write`, `read`, `make the folder`.
  public var operation: String
  public var path: String
  /// In the system's words.
  public var reason: String
  /// The system's number.
  public var code: Int32

  public var description: String { "cannot \(operation) \(path): \(reason)" }
}

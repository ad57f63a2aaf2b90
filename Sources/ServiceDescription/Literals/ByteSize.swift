/// A number of bytes: `512B`, `64KiB`, `1MiB`. Equal sizes are equal however they are written.
public struct ByteSize: Sendable, Equatable {
  public let bytes: Int64
  /// As it stands in the description, or would.
  public let written: String

  public init(bytes: Int64, written: String) {
    self.bytes = bytes
    self.written = written
  }

  public static func == (left: Self, right: Self) -> Bool { left.bytes == right.bytes }
}

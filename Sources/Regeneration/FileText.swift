/// What a file holds, as far as regeneration cares: its bytes and whether it may be run.
public struct FileText: Equatable, Sendable {
  public var contents: [UInt8]
  public var isExecutable: Bool

  public init(contents: [UInt8], isExecutable: Bool = false) {
    self.contents = contents
    self.isExecutable = isExecutable
  }
}

extension FileText {
  /// Whether the markers of a conflict stand in it.
  public var holdsConflict: Bool { ConflictMarkers.stand(in: contents) }
}

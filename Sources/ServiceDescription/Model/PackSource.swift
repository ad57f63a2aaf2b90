/// Where the templates come from.
public enum PackSource: Sendable, Hashable {
  case builtin
  /// A path as written, relative to the description's directory or absolute.
  case directory(String)
  case git(GitPack)
}

/// A template pack in a git repository.
public struct GitPack: Sendable, Hashable {
  public enum Revision: Sendable, Hashable {
    case tag(String)
    /// All 40 hexadecimal digits.
    case commit(String)
  }

  /// As git takes it: an address, or a path relative to the description's directory.
  public var url: String
  public var revision: Revision
  /// The pack's folder in the repository; nil where it is at its top.
  public var folder: String?

  public init(url: String, revision: Revision, folder: String? = nil) {
    (self.url, self.revision, self.folder) = (url, revision, folder)
  }
}

/// A value for a team's templates, as it is written under `team`.
public struct TeamValue: Sendable, Equatable {
  public enum Content: Sendable, Equatable {
    case text(String)
    case list([String])
  }

  /// As written.
  public var name: String
  public var content: Content
  /// The name.
  public var origin: Origin
  /// The value.
  public var place: Origin

  public init(name: String, content: Content, origin: Origin, place: Origin) {
    (self.name, self.content, self.origin, self.place) = (name, content, origin, place)
  }
}

/// What stands at a path of the project.
public enum DiskItem: Equatable, Sendable {
  case absent
  case file(FileText)
  case directory
  /// A symbolic link at the path itself; never written through or replaced.
  case link
  /// There is something, but it cannot be read: the reason in words.
  case unreadable(String)
  /// A folder above the path is none, or leads out of the project: that folder, and why in words.
  case blocked(by: String, why: String)
}

/// Everything a plan needs to know about the disk, read beforehand.
public struct Snapshot: Sendable {
  /// By path; a path that is missing here is absent.
  public var items: [String: DiskItem]
  /// What was generated last, by path of the project; may lack files or hold others than the lock says.
  public var base: [String: FileText]
  /// The bases of merges whose conflicts are not settled, by path.
  public var openBase: [String: FileText]
  /// What the description that was applied last makes when it is rendered again, by path: it stands in for a base that
  /// is lost, and vouches for one that git merged. Only looked at where a base is not to be trusted.
  public var rendered: [String: FileText]
  /// `nil` for a directory that is no project yet.
  public var lock: Lock?

  public init(
    items: [String: DiskItem] = [:], base: [String: FileText] = [:], openBase: [String: FileText] = [:],
    rendered: [String: FileText] = [:], lock: Lock? = nil
  ) {
    self.items = items
    self.base = base
    self.openBase = openBase
    self.rendered = rendered
    self.lock = lock
  }

  func item(at path: String) -> DiskItem { items[path] ?? .absent }
}

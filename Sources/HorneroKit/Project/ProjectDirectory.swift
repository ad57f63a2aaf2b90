import Regeneration

/// The directory that Hornero writes: the one that holds `.hornero/`, or will.
public struct ProjectDirectory: Sendable {
  /// Absolute.
  public let root: String
  var disk = Disk()

  /// - Parameter root: an absolute path; it need not exist.
  public init(root: String) { self.root = root }

  /// The directory's own name.
  public var name: String { PathText.name(of: root) }

  /// The project that `folder` (absolute) lies in: the nearest directory upward with a `.hornero` folder.
  public static func enclosing(_ folder: String) -> ProjectDirectory? {
    var path = folder
    while true {
      let project = ProjectDirectory(root: path)
      if project.exists { return project }
      guard let slash = path.lastIndex(of: "/"), path != "/" else { return nil }
      path = slash == path.startIndex ? "/" : String(path[..<slash])
    }
  }

  /// Whether there is a `.hornero` folder.
  public var exists: Bool { (try? disk.kind(of: absolute(Records.folder))) == .folder }

  /// Whether a run went through here, to its end; what is left of a killed first run does not count.
  public var isSettled: Bool { !isInterrupted && (try? disk.kind(of: absolute(Records.lock))) != nil }

  /// What Hornero wrote last; `nil` where it wrote nothing yet.
  ///
  /// - Throws: `ProjectError.damagedLock`, `DiskError`.
  public func readLock() throws -> Lock? {
    guard let bytes = try readRecord(Records.lock) else { return nil }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ProjectError.damagedLock(LockError(line: 1, message: "this is no text"))
    }
    do {
      return try Lock(text: text)
    } catch {
      throw ProjectError.damagedLock(error)
    }
  }

  /// Takes the run lock of a project that exists; `nil` where there is nothing to lock yet.
  ///
  /// - Parameter patience: how long to wait for another run, in seconds.
  public func lockRun(patience: Double = 60, onWait: () -> Void = {}) throws -> RunLock? {
    guard exists else { return nil }
    return try RunLock(on: absolute(Records.folder), patience: patience, onWait: onWait)
  }

  func absolute(_ path: String) -> String { root == "/" ? "/\(path)" : "\(root)/\(path)" }

  /// The description of the last run.
  ///
  /// - Throws: `DescriptionFileError` where there was none.
  public func appliedDescription() throws -> DescriptionFile {
    guard let bytes = try readRecord(Records.applied) else { throw DescriptionFileError.missing(Records.applied) }
    return DescriptionFile(name: Records.applied, path: absolute(Records.applied), bytes: bytes)
  }

  /// The names of what stands in a folder of the project; none where there is no such folder.
  func namesOfFiles(in folder: String) throws -> [String] {
    let path = absolute(folder)
    return try disk.kind(of: path) == .folder ? try disk.names(in: path).sorted() : []
  }

  /// A file of `.hornero`, which must be a plain file where it exists.
  func readRecord(_ path: String) throws -> [UInt8]? {
    var reader = DiskReader(project: self)
    switch reader.item(at: path) {
    case .absent: return nil
    case .file(let text): return text.contents
    case .directory: throw ProjectError.notOurs(path: path, why: "is a folder, and a file belongs there")
    case .link: throw ProjectError.notOurs(path: path, why: "is a symbolic link, and a file belongs there")
    case .unreadable(let reason): throw ProjectError.notOurs(path: path, why: "cannot be read: \(reason)")
    case .blocked(let folder, let why): throw ProjectError.notOurs(path: folder, why: why)
    }
  }
}

/// The files that Hornero keeps for itself.
enum Records {
  static let folder = ".hornero"
  static let lock = ".hornero/lock"
  static let applied = ".hornero/applied.yml"
  /// The language as JSON Schema, which the description points editors at.
  static let schema = ".hornero/schema.json"
  static let base = ".hornero/base"
  /// The bases of merges whose conflicts are not settled.
  static let openBase = ".hornero/conflicts"
  /// What the last run replaced, for `hornero undo`.
  static let undo = ".hornero/undo"
  static let staging = ".hornero/staging"
  static let journal = ".hornero/journal"
  /// The journal of a run that is being taken back.
  static let undoing = ".hornero/journal.undo"
  static let attributes = ".hornero/.gitattributes"
  static let ignore = ".hornero/.gitignore"

  static func base(of path: String) -> String { "\(base)/\(path)" }
  static func openBase(of path: String) -> String { "\(openBase)/\(path)" }

  /// Files that are the same in every project, with their texts. They are for git: the lock is joined line by line,
  /// the base is kept byte for byte and out of diffs, what a run needs only while it lasts is ignored.
  /// Texts that earlier versions wrote are replaced; those that a person changed stay.
  static let constant: [(path: String, text: String, former: Set<String>)] = [
    (
      attributes,
      "lock merge=union -text\nbase/** -diff -text linguist-generated\nconflicts/** -diff -text linguist-generated\n",
      ["lock merge=union -text\nbase/** -diff -text linguist-generated\n"]
    ),
    (ignore, "staging/\nundo/\njournal\njournal.undo\n", ["staging/\njournal\njournal.undo\n"]),
  ]
}

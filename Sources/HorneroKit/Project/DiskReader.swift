import Regeneration
import Templating

/// Looks at paths of a project without ever following a link out of it.
struct DiskReader {
  let project: ProjectDirectory
  private let realRoot: String
  /// What was found out about folders, so that each is looked at once.
  private var folders: [String: DiskItem] = [:]

  init(project: ProjectDirectory) {
    self.project = project
    realRoot = project.disk.resolved(project.root) ?? project.root
  }

  mutating func item(at path: String) -> DiskItem {
    if let slash = path.lastIndex(of: "/") {
      let above = folder(at: String(path[..<slash]))
      if above != .directory { return above }
    }
    let absolute = project.absolute(path)
    do {
      switch try project.disk.kind(of: absolute) {
      case nil: return .absent
      case .folder: return .directory
      case .link: return .link
      case .other: return .unreadable("it is neither a file nor a folder")
      case .file(let mode):
        return .file(FileText(contents: try project.disk.read(absolute), isExecutable: mode & 0o100 != 0))
      }
    } catch let error as DiskError {
      return .unreadable(error.reason)
    } catch {
      return .unreadable("\(error)")
    }
  }

  /// Why `path` cannot be reached, whatever is there.
  mutating func obstacle(above path: String) -> ProjectError? {
    guard let folder = ProjectPath.folders(above: path).first, case .blocked(let by, let why) = self.folder(at: folder)
    else { return nil }
    return .notOurs(path: by, why: why)
  }

  /// `.directory`, `.absent` or `.blocked`.
  private mutating func folder(at path: String) -> DiskItem {
    if let known = folders[path] { return known }
    let found = lookAtFolder(path)
    folders[path] = found
    return found
  }

  private mutating func lookAtFolder(_ path: String) -> DiskItem {
    if let slash = path.lastIndex(of: "/") {
      let above = folder(at: String(path[..<slash]))
      if above != .directory { return above }
    }
    let absolute = project.absolute(path)
    do {
      switch try project.disk.kind(of: absolute) {
      case nil: return .absent
      case .folder: return .directory
      case .file, .other: return .blocked(by: path, why: "is no folder")
      case .link where path == Records.folder || path.hasPrefix(Records.folder + "/"):
        return .blocked(by: path, why: "is a symbolic link, and a folder belongs there")
      case .link: return target(of: absolute, path)
      }
    } catch {
      return .blocked(by: path, why: (error as? DiskError)?.reason ?? "\(error)")
    }
  }

  /// A link among the folders is fine as long as it leads to a folder of the project.
  private func target(of absolute: String, _ path: String) -> DiskItem {
    guard let target = project.disk.resolved(absolute) else { return .blocked(by: path, why: "is a link to nothing") }
    let prefix = realRoot == "/" ? "/" : realRoot + "/"
    guard target == realRoot || target.hasPrefix(prefix) else {
      return .blocked(by: path, why: "is a link that leads out of the project")
    }
    if target != realRoot, ProjectPath.problem(with: String(target.dropFirst(prefix.count))) != nil {
      return .blocked(by: path, why: "is a link to what belongs to git or Hornero")
    }
    guard (try? project.disk.kind(of: target)) == .folder else { return .blocked(by: path, why: "is no folder") }
    return .directory
  }
}

extension ProjectDirectory {
  /// Reads the lock, and what stands at its paths and at those of `generated`.
  ///
  /// - Throws: `ProjectError` where the lock cannot be read.
  public func snapshot(for generated: [GeneratedFile] = []) throws -> Snapshot {
    if let target = disk.resolved(root), try disk.kind(of: target) != .folder {
      throw ProjectError.notOurs(path: root, why: "is no folder")
    }
    var snapshot = Snapshot(lock: try readLock())
    let open = Set(snapshot.lock?.entries.lazy.filter { $0.open != nil }.map(\.path) ?? [])
    var reader = DiskReader(project: self)
    for path in open {
      if case .file(let text) = reader.item(at: Records.openBase(of: path)) {
        snapshot.openBase[path] = text.broughtBack
      }
    }
    look(at: snapshot.lock?.entries.map(\.path) ?? [], &snapshot)
    look(at: generated, &snapshot)
    return snapshot
  }

  /// Adds what stands at the paths of `generated` that the snapshot does not know yet: each path is looked at once.
  func look(at generated: [GeneratedFile], _ snapshot: inout Snapshot) {
    look(at: generated.map(\.path).filter { ProjectPath.problem(with: $0) == nil }, &snapshot)
  }

  private func look(at paths: [String], _ snapshot: inout Snapshot) {
    // Sorted, so that what is read in one go lies in the same folders.
    let paths = Set(paths.filter { snapshot.items[$0] == nil }).sorted()
    if paths.isEmpty { return }
    let parts = stride(from: 0, to: paths.count, by: Self.readAtOnce).map { start in
      paths[start..<min(start + Self.readAtOnce, paths.count)]
    }
    snapshot.items.reserveCapacity(snapshot.items.count + paths.count)
    snapshot.base.reserveCapacity(snapshot.base.count + paths.count)
    for (path, item, base) in parts.concurrentMap(look).joined() {
      snapshot.items[path] = item
      snapshot.base[path] = base
    }
  }

  /// Enough files to be worth a thread's while, few enough to keep every core busy with a small project.
  private static let readAtOnce = 32

  /// What stands at each path, and its base.
  private func look(at paths: ArraySlice<String>) -> [(path: String, item: DiskItem, base: FileText?)] {
    var reader = DiskReader(project: self)
    return paths.map { path in
      // A base that is anything but a readable file is as good as none.
      let base: FileText? =
        if case .file(let text) = reader.item(at: Records.base(of: path)) { text.broughtBack } else { nil }
      return (path, reader.item(at: path), base)
    }
  }
}

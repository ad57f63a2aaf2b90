import Regeneration
import Rendering
import ServiceDescription
import Templating

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Packs from git as they were fetched, so that no network is needed a second time. A folder each, of plain files.
struct PackCache {
  /// Absolute.
  let folder: String
  var disk = Disk()

  private static let commitName = "commit"
  private static let filesName = "files"

  /// What was kept of a pack; nil where that is nothing, or not whole.
  ///
  /// - Parameter url: as git uses it.
  func find(_ source: GitPack, url: String) -> (files: PackFiles, commit: String)? {
    let place = place(of: source, url)
    guard let bytes = try? disk.read("\(place)/\(Self.commitName)", atMost: 100),
      let files = try? PackFolder(root: "\(place)/\(Self.filesName)", disk: disk).read()
    else { return nil }
    return (files, String(decoding: bytes, as: UTF8.self))
  }

  /// Fetches a pack and keeps it, in the place of what was kept of it before.
  ///
  /// - Throws: `PackError`, `ProgramError`, `DiskError`.
  func fetch(_ source: GitPack, url: String) throws -> (files: PackFiles, commit: String) {
    try makeFolders(folder)
    let scratch = "\(folder)/fetch-\(getpid())"
    try remove(scratch)
    defer { try? remove(scratch) }
    try disk.makeFolder(scratch)
    let fetched = try GitPackFetch(source: source, url: url, scratch: "\(scratch)/git").files()
    let new = "\(scratch)/new"
    try disk.makeFolder(new)
    try disk.makeFolder("\(new)/\(Self.filesName)")
    let texts =
      fetched.files.templates.map { ($0.name, Array($0.text.utf8)) }
      + [(PackFiles.manifestName, fetched.files.manifest)]
    for (path, text) in texts {
      let file = "\(new)/\(Self.filesName)/\(path)"
      try makeFolders(PathText.parent(of: file))
      try disk.write(text, to: file, mode: 0o644)
    }
    try disk.write(Array(fetched.commit.utf8), to: "\(new)/\(Self.commitName)", mode: 0o644)
    let place = place(of: source, url)
    // Another run may have been quicker; what it kept is as good.
    if try disk.kind(of: place) != nil { try disk.rename(place, to: "\(scratch)/old") }
    try? disk.rename(new, to: place)
    return fetched
  }

  private func place(of source: GitPack, _ url: String) -> String {
    let revision = if case .tag(let tag) = source.revision { "tag \(tag)" } else { "commit \(source.revisionName)" }
    return "\(folder)/\(Digest(of: Array("\(url)\n\(revision)\n\(source.folder ?? "")".utf8)).text)"
  }

  private func makeFolders(_ path: String) throws {
    if disk.resolved(path) != nil { return }
    try makeFolders(PathText.parent(of: path))
    do {
      try disk.makeFolder(path)
    } catch let error as DiskError where error.code == EEXIST {
      // Another run made it.
    }
  }

  private func remove(_ path: String) throws {
    switch try disk.kind(of: path) {
    case nil: break
    case .folder:
      for name in try disk.names(in: path) { try remove("\(path)/\(name)") }
      try disk.removeFolder(path)
    case .file, .link, .other: try disk.delete(path)
    }
  }
}

extension PackCache {
  /// In the person's cache folder, `$XDG_CACHE_HOME` or `~/.cache`.
  static var standard: PackCache? {
    let home = getenv("HOME").map { String(cString: $0) }
    let cache = getenv("XDG_CACHE_HOME").map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
    guard let folder = cache ?? home.map({ "\($0)/.cache" }) else { return nil }
    return PackCache(folder: "\(folder)/hornero/packs")
  }
}

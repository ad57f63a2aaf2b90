#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A change to the disk, told to whoever watches right before it happens.
enum DiskStep: Equatable, Sendable {
  case makeFolder(String)
  case removeFolder(String)
  case write(String)
  case link(String, to: String)
  case rename(String, to: String)
  case delete(String)
}

/// The file system calls that Hornero needs, with errors that name the path. Paths are absolute.
///
/// Every change is one step, and `beforeStep` may throw instead: that is how tests pull the plug at each of them.
struct Disk: Sendable {
  var beforeStep: @Sendable (DiskStep) throws -> Void = { _ in }

  init() {}

  init(beforeStep: @escaping @Sendable (DiskStep) throws -> Void) { self.beforeStep = beforeStep }

  /// What is at a path, links not followed; `nil` where there is nothing.
  enum Kind: Equatable {
    case file(mode: UInt32)
    case folder
    case link
    case other
  }

  func kind(of path: String) throws -> Kind? {
    var info = stat()
    guard lstat(path, &info) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw failure("look at", path)
    }
    switch UInt32(info.st_mode) & UInt32(S_IFMT) {
    case UInt32(S_IFREG): return .file(mode: UInt32(info.st_mode) & 0o7777)
    case UInt32(S_IFDIR): return .folder
    case UInt32(S_IFLNK): return .link
    default: return .other
    }
  }

  /// - Parameter limit: how many bytes are read at most.
  func read(_ path: String, atMost limit: Int = .max) throws -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure("read", path) }
    defer { close(file) }
    var info = stat()
    let expected = fstat(file, &info) == 0 ? max(0, Int(info.st_size)) : 0
    // One byte more than the file is said to have, so that its end shows.
    let room = min(max(expected + 1, 4096), 1 << 20)
    var bytes: [UInt8] = []
    while true {
      let part = try readPart(of: file, upTo: room, path)
      // The first part is nearly always the whole, and then not copied.
      if bytes.isEmpty { bytes = part } else { bytes += part }
      if part.count < room || bytes.count >= limit { return bytes }
    }
  }

  /// The next bytes of an open file: as many as there is room for, fewer only at its end.
  private func readPart(of file: Int32, upTo room: Int, _ path: String) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
      while filled < room {
        let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
        let count = retrying { systemRead(file, rest.baseAddress, rest.count) }
        if count < 0 { throw failure("read", path) }
        if count == 0 { return }
        filled += count
      }
    }
  }

  /// Writes a file that must not exist yet.
  ///
  /// - Parameter mode: permissions; the umask is applied unless `exactly` is set.
  func write(_ bytes: [UInt8], to path: String, mode: UInt32, exactly: Bool = false) throws {
    try beforeStep(.write(path))
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode_t(mode))
    guard file >= 0 else { throw failure("write", path) }
    defer { close(file) }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { rest in
        retrying { systemWrite(file, rest.baseAddress, rest.count) }
      }
      if count < 0 { throw failure("write", path) }
      written += count
    }
    if exactly, fchmod(file, mode_t(mode)) != 0 { throw failure("write", path) }
  }

  func makeFolder(_ path: String) throws {
    try beforeStep(.makeFolder(path))
    guard mkdir(path, 0o777) == 0 else { throw failure("make the folder", path) }
  }

  func removeFolder(_ path: String) throws {
    try beforeStep(.removeFolder(path))
    guard rmdir(path) == 0 else { throw failure("remove the folder", path) }
  }

  /// A second name for a file.
  func link(_ path: String, to other: String) throws {
    try beforeStep(.link(path, to: other))
    guard systemLink(path, other) == 0 else { throw failure("link", path) }
  }

  func rename(_ path: String, to other: String) throws {
    try beforeStep(.rename(path, to: other))
    guard systemRename(path, other) == 0 else { throw failure("write", other) }
  }

  func delete(_ path: String) throws {
    try beforeStep(.delete(path))
    guard unlink(path) == 0 else { throw failure("delete", path) }
  }

  /// The names in a folder, sorted.
  func names(in folder: String) throws -> [String] {
    guard let stream = opendir(folder) else { throw failure("list", folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The path with every link resolved; `nil` where it leads nowhere.
  func resolved(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }
}

/// The file system's last error, for an operation on a path.
func failure(_ operation: String, _ path: String) -> DiskError {
  let code = errno
  return DiskError(operation: operation, path: path, reason: String(cString: strerror(code)), code: code)
}

/// Repeats a call that a signal interrupted.
private func retrying(_ call: () -> Int) -> Int {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}

// Inside `Disk` the names of these calls mean its own methods.
private func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, buffer, count)
}

private func systemWrite(_ file: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, buffer, count)
}

private func systemLink(_ path: String, _ other: String) -> Int32 { link(path, other) }

private func systemRename(_ path: String, _ other: String) -> Int32 { rename(path, other) }

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Paths as text. Nothing here looks at the disk.
enum PathText {
  /// `path` as seen from `folder` (absolute), without `.`, `..` and doubled slashes.
  static func absolute(_ path: String, from folder: String) -> String {
    var components: [Substring] = []
    for component in (path.hasPrefix("/") ? path : "\(folder)/\(path)").split(separator: "/") where component != "." {
      if component == ".." { _ = components.popLast() } else { components.append(component) }
    }
    return "/" + components.joined(separator: "/")
  }

  /// The part of `path` below `folder`, both absolute; `nil` where it is not below.
  static func relative(_ path: String, below folder: String) -> String? {
    let prefix = folder == "/" ? "/" : folder + "/"
    return path.hasPrefix(prefix) && path != prefix ? String(path.dropFirst(prefix.count)) : nil
  }

  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  /// How `path` is written as seen from `folder`, both absolute: `../packs/house`, or `./house` below it.
  static func way(to path: String, from folder: String) -> String {
    let (target, start) = (path.split(separator: "/"), folder.split(separator: "/"))
    let common = zip(target, start).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: start.count - common)
    let way = (up + target[common...].map(String.init)).joined(separator: "/")
    return up.isEmpty ? "./\(way)" : way
  }

  /// Where files go that are needed for a moment.
  static var temporary: String {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    return folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
  }

  static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? "/" }
}

/// `path` as seen from `folder` (absolute), without `.`, `..` and doubled slashes.
public func absolutePath(_ path: String, from folder: String) -> String { PathText.absolute(path, from: folder) }

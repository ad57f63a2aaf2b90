/// The text of a description, with the name under which a person knows it.
public struct DescriptionFile: Sendable {
  /// As diagnostics show it, usually as it was typed.
  public var name: String
  /// Absolute; where a text was made up rather than read, where it will be.
  public var path: String
  public var bytes: [UInt8]

  public init(name: String, path: String, bytes: [UInt8]) {
    self.name = name
    self.path = path
    self.bytes = bytes
  }

  /// More than any description may have, so that the size check of the language sees that it is too large.
  public static let largest = 4 << 20

  /// - Parameter largest: bytes that are read at most.
  /// - Throws: `DescriptionFileError` for whatever is no readable file.
  public static func read(_ name: String, at path: String, largest: Int = largest) throws -> DescriptionFile {
    let disk = Disk()
    guard let target = disk.resolved(path), let kind = try disk.kind(of: target) else {
      throw DescriptionFileError.missing(name)
    }
    if kind == .folder {
      let inside = name.hasSuffix("/") ? "\(name)hornero.yml" : "\(name)/hornero.yml"
      throw DescriptionFileError.isFolder(name, suggestion: inside)
    }
    do {
      return DescriptionFile(name: name, path: path, bytes: try disk.read(target, atMost: largest))
    } catch let error as DiskError {
      throw DescriptionFileError.unreadable(name, reason: error.reason)
    }
  }
}

public enum DescriptionFileError: Error, Equatable, Sendable, CustomStringConvertible {
  case missing(String)
  case isFolder(String, suggestion: String)
  case unreadable(String, reason: String)
  /// No description was named, and there is none here or above.
  case noneHere

  public var description: String {
    switch self {
    case .missing(let name): "\(name): there is no such file"
    case .isFolder(let name, let suggestion): "\(name) is a folder; name the description itself, such as \(suggestion)"
    case .unreadable(let name, let reason): "\(name) cannot be read: \(reason)"
    case .noneHere:
      "there is no hornero.yml here, and no project above; name a description, or start one with: hornero new NAME"
    }
  }
}

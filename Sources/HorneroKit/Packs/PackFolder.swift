import Regeneration
import Rendering
import ServiceDescription
import Templating

/// Reads a template pack from a folder. Only its own files: a link is an error, wherever it leads.
struct PackFolder {
  /// Absolute.
  let root: String
  var disk = Disk()

  /// More than any pack has.
  static let mostFiles = 2000
  /// In bytes, of one template and of all.
  static let largestFile = 1 << 20
  static let largestPack = 16 << 20

  /// What a pack keeps for itself beside its templates: the texts that they were copied from.
  static let origins = ".origins"

  /// - Throws: `PackError`, `DiskError`.
  func read() throws -> PackFiles {
    guard let real = disk.resolved(root), try disk.kind(of: real) == .folder else {
      throw PackError.missing(root)
    }
    let manifest = "\(real)/\(PackFiles.manifestName)"
    switch try disk.kind(of: manifest) {
    case nil: throw PackError.noManifest(root)
    case .file: break
    case .folder, .link, .other: throw PackError.notPlain(PackFiles.manifestName)
    }
    var reading = Reading(disk: disk, real: real)
    try reading.visit("")
    return PackFiles(manifest: try reading.text(PackFiles.manifestName), templates: reading.templates)
  }

  /// - Throws: `PackError` for a name that nobody can read, and for what is no text.
  static func template(_ path: String, _ bytes: [UInt8]) throws -> TemplateSource {
    if path.unicodeScalars.contains(where: \.isUnseen) { throw PackError.badName(path) }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw PackError.notText(path) }
    return TemplateSource(name: path, text: text)
  }

  private struct Reading {
    let disk: Disk
    let real: String
    var templates: [TemplateSource] = []
    private var size = 0
    private var seen = 0

    init(disk: Disk, real: String) { (self.disk, self.real) = (disk, real) }

    /// - Parameter folder: ends with a slash, unless it is the pack itself.
    mutating func visit(_ folder: String) throws {
      for name in try disk.names(in: "\(real)/\(folder)") {
        let path = folder + name
        if folder.isEmpty, name == ".git" || name == PackFolder.origins { continue }
        seen += 1
        if seen > PackFolder.mostFiles * 10 { throw PackError.tooMany(PackFolder.mostFiles) }
        switch try disk.kind(of: "\(real)/\(path)") {
        case .folder: try visit(path + "/")
        case .file where name.hasSuffix(BlockFileName.ending):
          try add(path)
        case .link, .other: throw PackError.notPlain(path)
        case .file, nil: break
        }
      }
    }

    private mutating func add(_ path: String) throws {
      if templates.count == PackFolder.mostFiles { throw PackError.tooMany(PackFolder.mostFiles) }
      templates.append(try PackFolder.template(path, try text(path)))
    }

    mutating func text(_ path: String) throws -> [UInt8] {
      let bytes = try disk.read("\(real)/\(path)", atMost: PackFolder.largestFile + 1)
      size += bytes.count
      if bytes.count > PackFolder.largestFile { throw PackError.tooLarge(path, PackFolder.largestFile) }
      if size > PackFolder.largestPack { throw PackError.tooLarge("the pack", PackFolder.largestPack) }
      return bytes
    }
  }
}

/// Why a template pack cannot be had.
public enum PackError: Error, Equatable, Sendable, CustomStringConvertible {
  case missing(String)
  case noManifest(String)
  case notPlain(String)
  case notText(String)
  case badName(String)
  case tooLarge(String, Int)
  case tooMany(Int)
  case git(String, String)
  /// What the lock knows of a tag, or of a commit's files, is not what is there now.
  case moved(String, GitPack, was: String, now: String)

  public var description: String {
    switch self {
    case .missing(let path): "there is no folder \(path)"
    case .noManifest(let path): "\(path) is no template pack: it holds no pack.yml"
    case .notPlain(let path): "\(path.plainlyShown) is no plain file: a pack holds neither links nor anything else"
    case .notText(let path): "\(path) is not UTF-8"
    case .badName(let path): "the name \(path.plainlyShown) holds what cannot be seen"
    case .tooLarge(let what, let limit): "\(what.plainlyShown) is larger than \(limit >> 20) MiB"
    case .tooMany(let limit): "there are more than \(limit) templates"
    case .git(let url, let reason): "\(url) cannot be had from git: \(reason)"
    case .moved(let name, let source, let was, let now):
      """
      \(name) is not what it was when this project was generated: \(source.shownURL) had \(was), and has \(now)
        A tag that moves can bring anything. If that is meant, run once with: --allow pack:\(source.revisionName)
      """
    }
  }
}

extension Unicode.Scalar {
  /// Whether it commands a terminal, or turns what stands around it: controls, line ends, marks of direction.
  fileprivate var isUnseen: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}

extension String {
  /// With escapes for what cannot be seen.
  fileprivate var plainlyShown: String {
    unicodeScalars.map { $0.isUnseen ? $0.escaped(asASCII: true) : String($0) }.joined()
  }
}

extension GitPack {
  /// The address without what only its owner may know: a password, and over HTTP the user as well, which may be a token.
  var shownURL: String {
    guard let scheme = url.firstRange(of: "://") else { return url }
    let rest = url[scheme.upperBound...]
    let authority = rest.prefix { $0 != "/" }
    guard let at = authority.lastIndex(of: "@") else { return url }
    let user = url.hasPrefix("http") ? "" : authority[..<at].prefix { $0 != ":" }
    return url[..<scheme.upperBound] + (user.isEmpty ? "" : "\(user)@") + rest[authority.index(after: at)...]
  }

  /// The same, as it may be written into a lock.
  var withoutSecrets: GitPack {
    var pack = self
    pack.url = shownURL
    return pack
  }

  /// The tag, or the commit.
  public var revisionName: String {
    switch revision {
    case .tag(let name), .commit(let name): name
    }
  }
}

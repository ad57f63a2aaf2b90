import Changes
import Regeneration
import Rendering
import ServiceDescription

/// A place in a person's Swift that speaks of what goes away, or becomes something else.
public struct Mention: Equatable, Sendable {
  public var path: String
  public var line: Int
  public var column: Int
  /// `Book.isbn`
  public var symbol: String
  /// `is gone`, `is Int64 instead of Int64?`
  public var what: String
  /// What takes its place.
  public var replacement: String?
}

extension ProjectDirectory {
  /// Every place in files that are the person's, seeded, edited or their own, that a change of the description touches.
  public func mentions(of change: DescriptionChange) throws -> [Mention] {
    let symbols = symbolChanges(change.correspondence)
    if symbols.isEmpty { return [] }
    return try ownSwiftFiles().flatMap { path, text in Self.mentions(of: symbols, in: text, at: path) }
  }

  static func mentions(of symbols: [SymbolChange], in text: String, at path: String) -> [Mention] {
    let words = SwiftWords(text).words
    let known = Set(words.map(\.text))
    let near = symbols.filter { symbol in
      known.contains(symbol.name) && (symbol.owners.isEmpty || !known.isDisjoint(with: symbol.owners))
    }
    return words.flatMap { word in
      near.filter { symbol in
        symbol.name == word.text && (symbol.owners.isEmpty || word.followsDot || word.precedesColon)
      }.map { symbol in
        Mention(
          path: path, line: word.line, column: word.column, symbol: symbol.written, what: symbol.what,
          replacement: symbol.replacement)
      }
    }
  }

  /// Those that Hornero wrote and nobody touched since follow by themselves.
  private func ownSwiftFiles() throws -> [(path: String, text: String)] {
    let lock = try readLock()
    let written = Dictionary(
      (lock?.entries ?? []).filter { $0.ownership != .seeded }.map { ($0.path, Set($0.digests)) }
    ) { first, _ in first }
    var result: [(String, String)] = []
    for folder in ["Sources", "Tests"] {
      for path in try swiftFiles(below: folder) {
        let bytes = try disk.read(absolute(path))
        if written[path]?.contains(Digest(of: bytes)) == true { continue }
        result.append((path, String(decoding: bytes, as: UTF8.self)))
      }
    }
    return result
  }

  private func swiftFiles(below folder: String) throws -> [String] {
    try namesOfFiles(in: folder).flatMap { name -> [String] in
      let path = "\(folder)/\(name)"
      switch try disk.kind(of: absolute(path)) {
      case .folder: return name.hasPrefix(".") ? [] : try swiftFiles(below: path)
      case .file: return name.hasSuffix(".swift") ? [path] : []
      default: return []
      }
    }
  }
}

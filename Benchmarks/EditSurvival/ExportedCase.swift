/// Edited files with what is new about them, for another tool to merge.
public struct ExportedCase: Codable, Sendable {
  public struct File: Codable, Sendable {
    /// Where it was, and where it is now.
    public var path: String
    public var target: String
    public var base: String
    public var yours: String
    public var hornero: String
    public var edits: [Edit]
  }

  public var id: String
  public var files: [File]
}

/// What another tool made of exported cases.
public struct ForeignReport: Sendable {
  public private(set) var files = 0
  public private(set) var conflicts = 0
  /// Files in which edits are lost or at a wrong place.
  public private(set) var damaged = 0
  /// Files whose edits stayed at the old path, so that the new one lacks them.
  public private(set) var leftBehind = 0
  public private(set) var losses: [String] = []

  /// - Parameter results: by the id of a case, by path, the text of a file afterwards.
  public init(_ cases: [ExportedCase], _ results: [String: [String: String]]) {
    for (id, file) in cases.flatMap({ exported in exported.files.map { (exported.id, $0) } }) {
      files += 1
      let name = "\(id) \(file.path)"
      let judge = Judge(base: file.base, yours: file.yours, hornero: file.hornero, edits: file.edits)
      if file.target != file.path, let old = results[id]?[file.path], judge.losses(in: old).isEmpty {
        leftBehind += 1
        continue
      }
      guard let result = results[id]?[file.target] ?? results[id]?[file.path] else {
        damaged += 1
        losses.append("\(name): the file is gone")
        continue
      }
      let found = judge.losses(in: result)
      if Marked(result.split(separator: "\n").map(String.init)).hasConflict { conflicts += 1 }
      if !found.isEmpty { damaged += 1 }
      losses += found.map { "\(name): \($0)" }
    }
  }
}

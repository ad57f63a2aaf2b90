import Rendering
import ServiceDescription
import Templating

/// Gets the files of a pack from a git repository, without a work tree: what is read are the objects, so that no link,
/// filter, hook or submodule of it means anything.
struct GitPackFetch {
  let source: GitPack
  /// As git is to use it.
  let url: String
  /// A folder that does not exist yet, for git's own files.
  let scratch: String

  /// - Throws: `PackError`, `ProgramError`.
  func files() throws -> (files: PackFiles, commit: String) {
    try git(["init", "--quiet", "--bare", scratch])
    let commit = try fetchCommit()
    let folder = source.folder.map { "\($0)/" } ?? ""
    let listing = try git(["ls-tree", "-r", "-z", "--long", "--full-tree", commit])
    var manifest: [UInt8]?
    var templates: [TemplateSource] = []
    var size = 0
    for line in listing.split(separator: 0) {
      guard let entry = TreeEntry(line), entry.path.hasPrefix(folder) else { continue }
      let path = String(entry.path.dropFirst(folder.count))
      if path.hasPrefix(PackFolder.origins + "/") { continue }
      guard entry.isFile else { throw PackError.notPlain(path) }
      guard path == PackFiles.manifestName || path.hasSuffix(BlockFileName.ending) else { continue }
      size += entry.size
      if entry.size > PackFolder.largestFile { throw PackError.tooLarge(path, PackFolder.largestFile) }
      if size > PackFolder.largestPack { throw PackError.tooLarge("the pack", PackFolder.largestPack) }
      if templates.count > PackFolder.mostFiles { throw PackError.tooMany(PackFolder.mostFiles) }
      let bytes = try git(["cat-file", "blob", entry.object])
      if path == PackFiles.manifestName {
        manifest = bytes
      } else if let text = String(validating: bytes, as: UTF8.self), !path.utf8.contains(where: { $0 < 0x20 }) {
        templates.append(TemplateSource(name: path, text: text))
      } else {
        throw PackError.notText(path)
      }
    }
    guard let manifest else { throw PackError.git(source.url, "there is no \(folder)\(PackFiles.manifestName) in it") }
    return (PackFiles(manifest: manifest, templates: templates), commit)
  }

  private func fetchCommit() throws -> String {
    let fetch = ["fetch", "--quiet", "--no-tags", "--no-recurse-submodules"]
    switch source.revision {
    case .tag(let tag):
      try git(fetch + ["--depth", "1", "--", url, "refs/tags/\(tag)"])
    case .commit(let commit):
      do {
        try git(fetch + ["--depth", "1", "--", url, commit])
      } catch is PackError {
        // A server that gives no single commits gives all of its branches and tags.
        try git(fetch + ["--", url, "+refs/heads/*:refs/heads/*", "+refs/tags/*:refs/tags/*"])
        return try line(git(["rev-parse", "--verify", "--quiet", "\(commit)^{commit}"]))
      }
    }
    return try line(git(["rev-parse", "--verify", "--quiet", "FETCH_HEAD^{commit}"]))
  }

  private func line(_ output: [UInt8]) throws -> String {
    guard let line = String(decoding: output, as: UTF8.self).split(separator: "\n").first, line.utf8.count == 40 else {
      throw PackError.git(source.url, "\(source.revisionName) names no commit")
    }
    return String(line)
  }

  /// What is said by git itself goes into the error: nobody is asked for a password, and only transports that carry
  /// data are used, none that runs a program.
  @discardableResult
  private func git(_ arguments: [String]) throws -> [UInt8] {
    let isSetUp = arguments.first == "init"
    let environment: [String: String?] = [
      "GIT_TERMINAL_PROMPT": "0", "GIT_ALLOW_PROTOCOL": "file:git:http:https:ssh", "LC_ALL": "C",
      // What a hook of git, in which this may run, says of another repository.
      "GIT_DIR": nil, "GIT_WORK_TREE": nil, "GIT_INDEX_FILE": nil, "GIT_OBJECT_DIRECTORY": nil,
      "GIT_ALTERNATE_OBJECT_DIRECTORIES": nil,
    ]
    let command = ["git", "-c", "http.lowSpeedLimit=1000", "-c", "http.lowSpeedTime=30"]
    let place = isSetUp ? [] : ["--git-dir=\(scratch)"]
    let result = try Program.run(
      command + place + arguments, environment: environment, hearsErrors: arguments.first != "cat-file")
    guard result.status == 0 else {
      throw PackError.git(source.url, result.firstLine ?? "git \(arguments[0]) failed")
    }
    return result.output
  }
}

/// A line of `git ls-tree -r --long`: `100644 blob <object> <size>\t<path>`.
private struct TreeEntry {
  var isFile: Bool
  var object: String
  var size: Int
  var path: String

  init?(_ line: ArraySlice<UInt8>) {
    guard let tab = line.firstIndex(of: 0x09) else { return nil }
    let words = line[..<tab].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    guard words.count == 4 else { return nil }
    isFile = words[0] == "100644" || words[0] == "100755"
    (object, size, path) = (words[2], Int(words[3]) ?? 0, String(decoding: line[(tab + 1)...], as: UTF8.self))
  }
}

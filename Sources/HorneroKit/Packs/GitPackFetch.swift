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

  /// - Throws: `PackError`.
  func files() throws -> (files: PackFiles, commit: String) {
    try git(["init", "--quiet", "--bare", scratch])
    let commit = try fetchCommit()
    let tree = try tree(of: commit)
    let missing = try missingObjects(of: tree)
    var manifest: [UInt8]?
    var templates: [TemplateSource] = []
    var size = 0
    for entry in try entries(of: tree, withSizes: missing.isEmpty) {
      let path = entry.path
      if path.hasPrefix(PackFolder.origins + "/") { continue }
      guard entry.isFile else { throw PackError.notPlain(path) }
      guard path == PackFiles.manifestName || path.hasSuffix(BlockFileName.ending) else { continue }
      if entry.size > PackFolder.largestFile || missing.contains(entry.object) {
        throw PackError.tooLarge(path, PackFolder.largestFile)
      }
      if templates.count == PackFolder.mostFiles { throw PackError.tooMany(PackFolder.mostFiles) }
      let bytes = try git(["cat-file", "blob", entry.object])
      size += bytes.count
      if size > PackFolder.largestPack { throw PackError.tooLarge("the pack", PackFolder.largestPack) }
      if path == PackFiles.manifestName {
        manifest = bytes
      } else {
        templates.append(try PackFolder.template(path, bytes))
      }
    }
    guard let manifest else { throw noManifest }
    return (PackFiles(manifest: manifest, templates: templates), commit)
  }

  /// The pack's folder in the commit.
  private func tree(of commit: String) throws -> String {
    guard let folder = source.folder else { return commit }
    do {
      return try line(git(["rev-parse", "--verify", "--quiet", "\(commit):\(folder)"]))
    } catch is PackError {
      throw noManifest
    }
  }

  private var noManifest: PackError {
    let folder = source.folder.map { "\($0)/" } ?? ""
    return .git(source.shownURL, "there is no \(folder)\(PackFiles.manifestName) in it")
  }

  /// What the server has kept for itself, because it is too large to be a template.
  private func missingObjects(of tree: String) throws -> Set<String> {
    let objects = try git(["rev-list", "--objects", "--missing=print", tree])
    return Set(
      objects.split(separator: 0x0A).filter { $0.first == UInt8(ascii: "?") }
        .map { String(decoding: $0.dropFirst(), as: UTF8.self) })
  }

  /// - Parameter withSizes: to look for those of missing objects would fetch them.
  private func entries(of tree: String, withSizes: Bool) throws -> [TreeEntry] {
    let options = ["ls-tree", "-r", "-z", "--full-tree"] + (withSizes ? ["--long"] : [])
    return try git(options + [tree]).split(separator: 0).compactMap { TreeEntry($0) }
  }

  private func fetchCommit() throws -> String {
    // Servers that know how leave out what is larger than a template can be.
    let filter = "--filter=blob:limit=\(PackFolder.largestFile + 1)"
    let fetch = ["fetch", "--quiet", "--no-tags", "--no-recurse-submodules", filter]
    switch source.revision {
    case .tag(let tag):
      try git(fetch + ["--depth", "1", "pack", "refs/tags/\(tag)"])
    case .commit(let commit):
      do {
        try git(fetch + ["--depth", "1", "pack", commit])
      } catch is PackError {
        // A server that gives no single commits gives all of its branches and tags.
        try git(fetch + ["pack", "+refs/heads/*:refs/heads/*", "+refs/tags/*:refs/tags/*"])
        return try line(git(["rev-parse", "--verify", "--quiet", "\(commit)^{commit}"]))
      }
    }
    return try line(git(["rev-parse", "--verify", "--quiet", "FETCH_HEAD^{commit}"]))
  }

  private func line(_ output: [UInt8]) throws -> String {
    guard let line = String(decoding: output, as: UTF8.self).split(separator: "\n").first, line.utf8.count == 40 else {
      throw PackError.git(source.shownURL, "\(source.revisionName) names no commit")
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
    let command = [
      "git", "-c", "http.lowSpeedLimit=1000", "-c", "http.lowSpeedTime=30", "-c", "remote.pack.url=\(url)",
    ]
    let place = isSetUp ? [] : ["--git-dir=\(scratch)"]
    let result: Program.Result
    do {
      result = try Program.run(
        command + place + arguments, environment: environment, hearsErrors: arguments.first != "cat-file")
    } catch let error as ProgramError {
      throw PackError.git(source.shownURL, error.description)
    }
    guard result.status == 0 else {
      let words = result.firstLine ?? "git \(arguments[0]) failed"
      throw PackError.git(source.shownURL, words.replacing(url, with: source.shownURL))
    }
    return result.output
  }
}

/// A line of `git ls-tree -r`: `100644 blob <object>\t<path>`, with `--long` a size behind the object.
private struct TreeEntry {
  var isFile: Bool
  var object: String
  /// In bytes; 0 where it was not asked for.
  var size: Int
  var path: String

  init?(_ line: ArraySlice<UInt8>) {
    guard let tab = line.firstIndex(of: 0x09) else { return nil }
    let words = line[..<tab].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    guard words.count >= 3 else { return nil }
    isFile = words[0] == "100644" || words[0] == "100755"
    size = words.count > 3 ? Int(words[3]) ?? 0 : 0
    (object, path) = (words[2], String(decoding: line[(tab + 1)...], as: UTF8.self))
  }
}

import Regeneration
import ServiceDescription

/// What a lock says of the pack that a project was made with: `house-style 3 sha256:…`, for one from git followed by
/// `commit:…` and where it came from.
struct LockedPack: Equatable, Sendable {
  var name: String
  var version: Int
  var digest: Digest
  /// Nil for a folder.
  var commit: String?
  var source: PackSource

  init(name: String, version: Int, digest: Digest, commit: String? = nil, source: PackSource) {
    (self.name, self.version, self.digest, self.commit, self.source) = (name, version, digest, commit, source)
  }

  var text: String {
    let head = "\(name) \(version) sha256:\(digest.text)"
    guard case .git(let git) = source, let commit else { return head }
    let tag = if case .tag(let tag) = git.revision { " tag:\(tag)" } else { "" }
    let folder = git.folder.map { " path:\(Self.escaped($0))" } ?? ""
    return "\(head) commit:\(commit)\(tag)\(folder) git:\(Self.escaped(git.shownURL))"
  }

  /// Nil for the built-in pack, a folder, and a line that nobody can read: then nothing is known.
  init?(git text: String) {
    let words = text.split(separator: " ").map(String.init)
    func value(_ key: String) -> String? {
      words.first { $0.hasPrefix(key + ":") }.map { String($0.dropFirst(key.count + 1)) }
    }
    guard words.count >= 5, let version = Int(words[1]), let digest = value("sha256").flatMap({ Digest($0) }),
      let commit = value("commit"), let url = value("git")
    else { return nil }
    let revision: GitPack.Revision = value("tag").map { .tag($0) } ?? .commit(commit)
    let folder = value("path").map(Self.plain)
    self.init(
      name: words[0], version: version, digest: digest, commit: commit,
      source: .git(GitPack(url: Self.plain(url), revision: revision, folder: folder)))
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing(" ", with: "%20")
  }

  private static func plain(_ text: String) -> String {
    text.replacing("%20", with: " ").replacing("%25", with: "%")
  }
}

import Regeneration
import Rendering
import ServiceDescription

/// Finds template packs: in folders, and in git repositories by way of a cache.
struct PackStore: Sendable {
  /// Nil for the person's own.
  var cache: PackCache?

  /// A pack as it was found.
  struct Found {
    var files: PackFiles
    var digest: Digest
    /// Nil for a folder.
    var commit: String?
    /// As a person knows it; diagnostics name its files below this.
    var place: String
  }

  /// - Parameters:
  ///   - folder: that of the description, absolute: what is written there is seen from it.
  ///   - locked: what the project was made with.
  ///   - allowsMove: whether another text than the lock's is fine.
  /// - Throws: `PackError`, `ProgramError`, `DiskError`.
  func find(
    _ source: PackSource, from folder: String, locked: LockedPack?, allowsMove: Bool
  ) throws -> Found {
    switch source {
    case .builtin: return Found(files: .builtin, digest: PackFiles.builtin.digest, place: "builtin")
    case .directory(let path):
      let files = try PackFolder(root: PathText.absolute(path, from: folder)).read()
      return Found(files: files, digest: files.digest, place: path)
    case .git(let git):
      let locked = locked.flatMap { $0.source == .git(git.withoutSecrets) ? $0 : nil }
      return try find(git, from: folder, locked, allowsMove: allowsMove)
    }
  }

  private func find(
    _ git: GitPack, from folder: String, _ locked: LockedPack?, allowsMove: Bool
  ) throws -> Found {
    guard let cache = cache ?? .standard else {
      throw PackError.git(git.shownURL, "HOME is not set: there is no cache")
    }
    let url = Self.isRelative(git.url) ? PathText.absolute(git.url, from: folder) : git.url
    let place = "\(git.shownURL)@\(git.revisionName)"
    if !allowsMove, let kept = cache.find(git, url: url) {
      let digest = kept.files.digest
      if locked == nil || locked?.digest == digest {
        return Found(files: kept.files, digest: digest, commit: kept.commit, place: place)
      }
    }
    let (files, commit) = try cache.fetch(git, url: url)
    let digest = files.digest
    if let locked, !allowsMove, locked.digest != digest {
      throw PackError.moved(place, git, was: locked.commit ?? locked.digest.text, now: commit)
    }
    return Found(files: files, digest: digest, commit: commit, place: place)
  }

  /// Whether an address is a path that begins at the description: neither `scheme://…` nor `host:…` nor absolute.
  private static func isRelative(_ url: String) -> Bool {
    !url.hasPrefix("/") && !url.prefix { $0 != "/" }.contains(":")
  }
}

extension DescriptionReader {
  private static let forms = "{ git: URL, tag: TAG }"

  func pack(_ node: DocumentNode?) -> PackSource {
    guard let node else { return .builtin }
    if node.entries != nil {
      return gitPack(node).map { .git($0) } ?? .builtin
    }
    guard let text = word(node, "builtin, a directory, or \(Self.forms)"), text != "builtin" else {
      return .builtin
    }
    if text.contains("://") || text.hasSuffix(".git") || text.hasPrefix("git@") {
      report(.badPack, "a pack from git is written { git: \(text), tag: TAG }", at: node)
      return .builtin
    }
    if !text.contains("/"), let known = suggestion(for: text, among: ["builtin"]) {
      report(
        .badPack, "unknown pack \(quoted(text)); did you mean '\(known)'? A directory is written ./\(text)", at: node)
      return .builtin
    }
    return prose(node, "a directory").map { .directory($0) } ?? .builtin
  }

  private func gitPack(_ node: DocumentNode) -> GitPack? {
    guard let map = map(node, of: "pack", keys: ["git", "tag", "commit", "path"]) else { return nil }
    guard let url = map["git"], map["tag"] != nil || map["commit"] != nil else {
      report(.badPack, "a pack from git needs both: \(Self.forms)", at: node)
      return nil
    }
    if let commit = map["commit"], map["tag"] != nil {
      report(.badPack, "a tag or a commit says which revision, not both", at: commit)
      return nil
    }
    guard let url = gitWord(url, "a git URL"),
      let revision = map["tag"].map({ tag($0) }) ?? map["commit"].flatMap({ commit($0) })
    else { return nil }
    var pack = GitPack(url: url, revision: revision)
    if let path = map["path"] {
      guard let folder = folder(path) else { return nil }
      pack.folder = folder
    }
    return pack
  }

  private func tag(_ node: DocumentNode) -> GitPack.Revision? {
    guard let text = gitWord(node, "a tag") else { return nil }
    // git check-ref-format: what can be no name of a tag could be an option, or another kind of revision.
    let isName =
      !text.hasPrefix("/") && !text.hasSuffix("/") && !text.hasSuffix(".") && !text.contains("..")
      && !text.contains("@{") && !text.unicodeScalars.contains { " ~^:?*[\\".unicodeScalars.contains($0) }
    if !isName { report(.badPack, "\(quoted(text)) can be no tag", at: node) }
    return isName ? .tag(text) : nil
  }

  private func commit(_ node: DocumentNode) -> GitPack.Revision? {
    guard let text = gitWord(node, "a commit") else { return nil }
    let isWhole = text.utf8.count == 40 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    if !isWhole { report(.badPack, "a commit is named by all of its 40 digits: git rev-parse HEAD", at: node) }
    return isWhole ? .commit(text) : nil
  }

  private func folder(_ node: DocumentNode) -> String? {
    guard let text = gitWord(node, "a folder of the repository") else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let isInside = !parts.contains { $0.isEmpty || $0 == "." || $0 == ".." }
    if !isInside { report(.badPack, "\(quoted(text)) is no folder inside a repository, such as packs/house", at: node) }
    return isInside ? text : nil
  }

  /// Text on one line that git cannot take for an option.
  private func gitWord(_ node: DocumentNode, _ what: String) -> String? {
    guard let text = prose(node, what) else { return nil }
    let isWord = !text.hasPrefix("-") && !text.contains("\n") && !text.contains("\t")
    if !isWord { report(.badPack, "\(quoted(text)) is not \(what)", at: node) }
    return isWord ? text : nil
  }

  /// Values for the pack's templates; the pack knows their types.
  func team(_ node: DocumentNode?, _ pack: PackSource) -> [TeamValue] {
    guard let node, let entries = entries(node, of: "team") else { return [] }
    if pack == .builtin {
      report(.badTeamValue, "there is no pack of a team that wants values: add 'pack:'", at: node)
      return []
    }
    return entries.compactMap { entry in
      guard let content = teamValue(entry.value) else { return nil }
      return TeamValue(
        name: entry.name, content: content, origin: Origin(entry.key.range), place: Origin(entry.value.range))
    }
  }

  private func teamValue(_ node: DocumentNode) -> TeamValue.Content? {
    if let elements = node.elements {
      let texts = elements.compactMap { prose($0, "a value") }
      return texts.count == elements.count ? .list(texts) : nil
    }
    return prose(node, "a value, or a list of values").map { .text($0) }
  }
}

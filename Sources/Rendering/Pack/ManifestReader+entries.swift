import ServiceDescription
import Templating

/// An entry as it is written: what it does not say is nil.
struct EntryDraft {
  var id: String
  var template: String?
  var kind: String?
  var path: String?
  var ownership: Ownership?
  var condition: PackManifest.Condition??
  var isExecutable: Bool?
  var hasHeader: Bool?
  var was: [String]?

  let node: DocumentNode
  let idNode: DocumentNode
}

extension ManifestReader {
  private static let entryKeys = ["id", "template", "for", "path", "owner", "when", "executable", "header", "was"]

  /// Nil for what is no entry, or holds a mistake.
  mutating func draft(_ node: DocumentNode) -> EntryDraft? {
    guard check(node, keys: Self.entryKeys, required: base == nil ? ["id", "path"] : ["id"]),
      let idNode = node["id"], let id = identifier(idNode)
    else { return nil }
    let before = diagnostics.count
    var draft = EntryDraft(id: id, node: node, idNode: idNode)
    draft.path = node["path"].flatMap { text($0, of: "path") }
    draft.template = node["template"].flatMap { text($0, of: "template") }
    draft.kind = node["for"].flatMap { text($0, of: "for") }
    draft.ownership = node["owner"].flatMap { ownership($0) }
    draft.condition = node["when"].flatMap { condition($0) }
    draft.isExecutable = node["executable"].flatMap { boolean($0, of: "executable") }
    draft.hasHeader = node["header"].flatMap { boolean($0, of: "header") }
    draft.was = node["was"].map { identifiers($0) }
    return diagnostics.count == before ? draft : nil
  }

  /// The ids of files that are not made.
  mutating func dropped(_ node: DocumentNode) -> [String] {
    guard let base else {
      report("only what a pack extends can be dropped", node)
      return []
    }
    let known = base.entries.map(\.id)
    return limited(node.elements ?? [node], to: Self.mostNames, "ids", node).compactMap { node in
      guard let id = text(node, of: "drop") else { return nil }
      guard let entry = base.entries.first(where: { $0.id == id }) else {
        report("there is no file \"\(id)\" to drop", node, hint(for: id, among: known))
        return nil
      }
      if entry.ownership == .frozen { report("\(id) cannot be dropped: databases depend on it", node) }
      return id
    }
  }

  /// What is made in the end: what the pack extends, with its changes, then its own.
  mutating func entries(
    _ drafts: [EntryDraft], without dropped: Set<String>, of pack: String
  ) -> [PackManifest.Entry] {
    var entries = base?.entries.filter { !dropped.contains($0.id) } ?? []
    for draft in drafts {
      if dropped.contains(draft.id) {
        report("\(draft.id) is dropped, and described here", draft.idNode)
      } else if let index = entries.firstIndex(where: { $0.id == draft.id }) {
        change(&entries[index], draft, pack)
      } else if let entry = own(draft, pack) {
        entries.append(entry)
      }
    }
    return entries
  }

  private mutating func change(_ entry: inout PackManifest.Entry, _ draft: EntryDraft, _ pack: String) {
    if entry.ownership == .frozen {
      for key in ["path", "owner", "when", "for"] where draft.node[key] != nil {
        report("\(key) of \(draft.id) cannot be changed: databases depend on it", draft.node[key] ?? draft.idNode)
      }
    } else if draft.ownership == .frozen, let node = draft.node["owner"] {
      report("only what is made for a migration is frozen", node)
    }
    entry.pack = pack
    entry.template = draft.template ?? entry.template
    entry.kind = draft.kind ?? entry.kind
    entry.path = draft.path ?? entry.path
    entry.ownership = draft.ownership ?? entry.ownership
    if let condition = draft.condition { entry.condition = condition }
    entry.isExecutable = draft.isExecutable ?? entry.isExecutable
    entry.hasHeader = draft.hasHeader ?? entry.hasHeader
    entry.was += draft.was ?? []
    if let node = draft.node["template"] { entry.places.template = place(node) }
    if let node = draft.node["for"] { entry.places.kind = place(node) }
    if let node = draft.node["path"] { entry.places.path = place(node) }
    if let node = draft.node["when"] { entry.places.condition = place(node) }
  }

  private mutating func own(_ draft: EntryDraft, _ pack: String) -> PackManifest.Entry? {
    if let base, !draft.id.hasPrefix(pack + ".") {
      let near = Suggestion.phrase(for: draft.id, among: base.entries.map(\.id))
      report(
        "\(base.name) has no file \"\(draft.id)\"", draft.idNode,
        base.presentID(of: draft.id) ?? contract.history.replacement(ofTemplate: draft.id) ?? near
          ?? "the id of a file of your own begins with \(pack).")
      return nil
    }
    guard let path = draft.path else {
      report("path is missing", draft.node)
      return nil
    }
    let pathNode = draft.node["path"] ?? draft.node
    if base != nil, draft.ownership == .frozen, draft.kind != "migration" {
      report("only what is made for a migration is frozen", draft.node["owner"] ?? draft.idNode)
    }
    return PackManifest.Entry(
      id: draft.id, template: draft.template ?? "Project/\(path).mustache", kind: draft.kind ?? "service", path: path,
      ownership: draft.ownership ?? .generated, condition: draft.condition ?? nil,
      isExecutable: draft.isExecutable ?? false, hasHeader: draft.hasHeader ?? true, was: draft.was ?? [], pack: pack,
      places: PackManifest.Places(
        template: place(draft.node["template"] ?? pathNode), kind: place(draft.node["for"] ?? draft.idNode),
        path: place(pathNode), condition: place(draft.node["when"] ?? draft.idNode)))
  }

  func hint(for word: String, among known: [String]) -> String? {
    base?.presentID(of: word) ?? contract.history.replacement(ofTemplate: word)
      ?? Suggestion.phrase(for: word, among: known)
  }
}

extension PackManifest {
  /// What a file is called now that was called so once; nil for one that never was.
  fileprivate func presentID(of former: String) -> String? {
    entries.first { $0.was.contains(former) }.map { "it is called \($0.id) now" }
  }
}

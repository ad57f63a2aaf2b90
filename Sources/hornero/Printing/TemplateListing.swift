import Regeneration
import Rendering
import Templating

/// Where each file of a project comes from. Pure: values from values.
struct TemplateListing {
  struct Line: Encodable {
    /// In a project its path, else as the pack has it, with names in it.
    var path: String
    var id: String
    var kind: String
    var template: String
    /// The pack that the template is from, or whose blocks are in it.
    var pack: String
    /// The blocks of the template that the pack replaces.
    var blocks: [String]
    var owner: String

    private enum CodingKeys: String, CodingKey {
      case path, id
      case kind = "for"
      case template, pack, blocks, owner
    }
  }

  let lines: [Line]

  /// - Parameters:
  ///   - own: the files of a team's pack.
  ///   - made: the files of a project; empty for all that the pack can make.
  init(_ pack: Pack, own: PackFiles?, made: [LockEntry]) {
    let names = Set(own?.templates.map(\.name) ?? [])
    let replaced = Dictionary(grouping: pack.library.replacedBlocks, by: \.template)
    let lines = pack.manifest.entries.map { entry in
      let parts = pack.library.inclusions(of: entry.template)
      let isOwn = !parts.isDisjoint(with: names) || entry.pack != "builtin"
      return Line(
        path: entry.path, id: entry.id, kind: entry.kind, template: entry.template,
        pack: isOwn ? pack.manifest.name : "builtin",
        blocks: parts.sorted().flatMap { (replaced[$0] ?? []).map(\.block) }, owner: entry.ownership.rawValue)
    }
    if made.isEmpty {
      self.lines = lines.sorted { $0.path < $1.path }
      return
    }
    let byID = Dictionary(lines.map { ($0.id, $0) }) { first, _ in first }
    self.lines = made.compactMap { file in
      byID[file.template].map { line in
        var line = line
        (line.path, line.kind) = (file.path, file.subject)
        return line
      }
    }
  }
}

import Rendering
import Templating

/// The texts of a template pack, as they lie in `Templates/`.
struct PackTexts: Sendable {
  /// By path in the pack, `pack.yml` among them.
  var files: [String: String]
  /// Those of a team's pack that extends them; nil where there is none.
  var team: [String: String]?

  func pack() throws -> Pack {
    let base = Self.packFiles(files)
    guard let team else { return try Pack(manifest: base.manifest, templates: base.templates) }
    return try Pack(Self.packFiles(team), extending: base)
  }

  private static func packFiles(_ files: [String: String]) -> PackFiles {
    PackFiles(
      manifest: Array((files[PackFiles.manifestName] ?? "").utf8),
      templates: files.filter { $0.key != PackFiles.manifestName }.sorted { $0.key < $1.key }
        .map { TemplateSource(name: $0.key, text: $0.value) })
  }
}

/// A change of the templates, as a new version of the pack brings them.
enum TemplateChange: String, CaseIterable, Sendable {
  case nothing, comment, words, function, imports, move, dropComment
  /// A team's pack comes, the one that there is goes, or another takes its place.
  case adopt, leave, exchange

  /// - Returns: `nil` where there is nothing to change in that way.
  func applied(to pack: PackTexts, _ chance: inout Chance) -> PackTexts? {
    var pack = pack
    if self == .nothing { return pack }
    // A pack that names what moves would have to be changed by its author first.
    if self == .move, pack.team?[PackFiles.manifestName]?.contains("id: errors.") == true { return nil }
    if self == .move { return Self.moved(&pack, &chance) ? pack : nil }
    if [.adopt, .leave, .exchange].contains(self) {
      if (pack.team == nil) != (self == .adopt) { return nil }
      pack.team = self == .leave ? nil : Self.teamPack(&chance)
      return pack
    }
    let sources = pack.files.keys.filter { $0.hasSuffix(".swift.mustache") && !$0.hasSuffix("Package.swift.mustache") }
    var changed = 0
    // A new version changes a good part of the files; of a project many or few are concerned.
    for path in sources.sorted() where chance.number(0..<3) == 0 {
      guard var lines = pack.files[path]?.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      else { continue }
      guard change(&lines, &chance) else { continue }
      pack.files[path] = lines.joined(separator: "\n")
      changed += 1
    }
    return changed > 0 ? pack : nil
  }

  private func change(_ lines: inout [String], _ chance: inout Chance) -> Bool {
    let number = chance.number(0..<1000)
    switch self {
    case .comment:
      let places = lines.indices.filter { Self.isDeclaration(lines[$0]) }
      guard let place = chance.pick(places) else { return false }
      let blanks = lines[place].prefix { $0 == " " }
      lines.insert("\(blanks)// Changed by the pack, \(number).", at: place)
    case .words:
      guard let place = chance.pick(lines.indices.filter { Self.isPlainComment(lines[$0]) }) else { return false }
      lines[place] += " See \(number)."
    case .dropComment:
      guard let place = chance.pick(lines.indices.filter { Self.isPlainComment(lines[$0]) }) else { return false }
      lines.remove(at: place)
    case .function:
      guard let place = lines.lastIndex(of: "}"), place > 2,
        lines[..<place].contains(where: { $0.hasPrefix("struct ") }),
        // Files that extend one type would all get the function.
        !lines.contains(where: { $0.hasPrefix("extension ") })
      else { return false }
      lines.insert(contentsOf: ["", "    /// Made by the pack.", "    func made\(number)() {}"], at: place)
    case .imports:
      guard let place = lines.lastIndex(where: { $0.hasPrefix("import ") }) else { return false }
      lines.insert("import Made\(number)", at: place + 1)
    case .nothing, .move, .adopt, .leave, .exchange: return false
    }
    return true
  }

  private static func isDeclaration(_ line: String) -> Bool {
    let code = line.drop { $0 == " " }
    return !code.contains("{{")
      && ["func ", "@Sendable func ", "let ", "var ", "struct ", "static let "].contains { code.hasPrefix($0) }
  }

  private static func isPlainComment(_ line: String) -> Bool {
    line.drop { $0 == " " }.hasPrefix("/// ") && !line.contains("{{") && !line.contains("|") && !line.contains("`")
  }

  /// A pack with some of what one can hold: a header, files that are called otherwise or have another id, some that are
  /// not made, others that become the user's, a block.
  private static func teamPack(_ chance: inout Chance) -> [String: String] {
    var manifest = "pack: team\nversion: 1\nextends: builtin\ncontract: 1\n"
    var files: [String: String] = [:]
    var entries: [String] = []
    var dropped = ["compose"]
    if chance.number(0..<2) == 0 {
      manifest += "headers: { swift: Head.mustache }\n"
      files["Head.mustache"] = "// Of the team.\n\n"
    }
    if chance.number(0..<2) == 0 {
      entries.append("{ id: resource.model, path: 'Sources/App/Models/{{type}}.swift' }")
    }
    if chance.number(0..<2) == 0 { entries.append("{ id: readme, owner: seeded }") }
    if chance.number(0..<2) == 0 {
      entries.append("{ id: errors.problem, owner: seeded, path: Sources/App/Problem.swift }")
    }
    if chance.number(0..<2) == 0 {
      dropped.append("app")
      entries.append(
        "{ id: team.app, was: app, path: Sources/App/Main.swift, template: Project/Sources/App/App.swift.mustache }")
    }
    if chance.number(0..<2) == 0 {
      files["Project/Sources/App/Blueprints/Resource/Blueprint.swift#members.mustache"] = "\n// Of the team.\n"
    }
    manifest += "drop: [\(dropped.joined(separator: ", "))]\nfiles: [\(entries.joined(separator: ", "))]\n"
    files[PackFiles.manifestName] = manifest
    return files
  }

  /// A pack by which some files are the user's, are called otherwise or are not made: when it goes, they become
  /// Hornero's again, go back to where they were, and come.
  static let owned = [
    PackFiles.manifestName: """
    pack: team
    version: 1
    extends: builtin
    contract: 1
    drop: [compose, app]
    files:
      - { id: readme, owner: seeded }
      - { id: errors.problem, owner: seeded, path: Sources/App/Problem.swift }
      - { id: resource.model, owner: seeded }
      - { id: team.app, was: app, path: Sources/App/Main.swift, template: Project/Sources/App/App.swift.mustache }

    """
  ]

  /// A template gets another id and its file another place.
  private static func moved(_ pack: inout PackTexts, _ chance: inout Chance) -> Bool {
    var lines = (pack.files["pack.yml"] ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let places = lines.indices.dropLast().filter {
      lines[$0].hasPrefix("  - id: errors.") && lines[$0 + 1].hasPrefix("    path: Sources/App/Errors/")
    }
    for place in places where chance.number(0..<2) == 0 || place == places.last {
      let id = lines[place].dropFirst("  - id: ".count)
      let path = lines[place + 1].dropFirst("    path: ".count)
      lines[place] = "  - id: failures.\(id.dropFirst("errors.".count))"
      lines[place + 1] =
        "    was: \(id)\n    template: Project/\(path).mustache\n    path: \(path.replacing("/Errors/", with: "/Failures/"))"
    }
    pack.files["pack.yml"] = lines.joined(separator: "\n")
    return !places.isEmpty
  }
}

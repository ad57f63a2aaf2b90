import Regeneration
import Rendering
import Templating

/// A pack on disk, and what its author does with it.
public struct PackWorkbench: Sendable {
  /// Absolute.
  public let root: String
  /// As a person knows it.
  public let place: String
  public let files: PackFiles
  /// What is built in now.
  let builtin = TemplateLibrary(PackFiles.builtin.templates)
  var disk = Disk()

  /// Reads a pack; whether anything in it is wrong is not asked, so that it can be mended.
  ///
  /// - Parameters:
  ///   - root: an absolute path.
  ///   - place: the same as a person knows it.
  /// - Throws: `PackError`, `DiskError`.
  public init(root: String, place: String) throws {
    (self.root, self.place) = (root, place)
    files = try PackFolder(root: root).read()
  }

  /// - Throws: `InvalidPack`.
  public func pack() throws -> Pack { try Pipeline.pack(files, place: place) }

  /// What a template or a block of the built-in pack says now; nil where it has none such.
  func builtinText(_ target: TemplateTarget) -> String? {
    target.block.map { builtin.text(ofBlock: $0, in: target.template) } ?? builtin.text(of: target.template)
  }

  /// What the author's file says; nil where there is none.
  func ownText(_ target: TemplateTarget) -> String? {
    files.templates.first { $0.name == target.path }?.text
  }

  /// What the author's file was copied from; nil where that is not known.
  func originText(_ target: TemplateTarget) -> String? {
    let path = originPath(target)
    guard case .file = try? disk.kind(of: path), let bytes = try? disk.read(path, atMost: PackFolder.largestFile) else {
      return nil
    }
    return String(validating: bytes, as: UTF8.self)
  }

  func originPath(_ target: TemplateTarget) -> String { "\(root)/\(PackFolder.origins)/\(target.path)" }

  /// The author's files that stand for templates or blocks of the built-in pack.
  var replacements: [TemplateTarget] {
    let builtin = Set(PackFiles.builtin.templates.map(\.name))
    return files.templates.compactMap { source in
      if let block = BlockFileName(source.name) { return TemplateTarget(template: block.template, block: block.block) }
      return builtin.contains(source.name) ? TemplateTarget(template: source.name) : nil
    }.sorted { $0.path < $1.path }
  }
}

/// A template or one of its blocks.
public struct TemplateTarget: Hashable, Sendable, CustomStringConvertible {
  public var template: String
  public var block: String?

  public init(template: String, block: String? = nil) { (self.template, self.block) = (template, block) }

  /// Of the file that replaces it, in a pack.
  public var path: String { block.map { BlockFileName(template: template, block: $0).path } ?? template }

  public var description: String { block.map { "\(template)#\($0)" } ?? template }

  /// What a person means: the name of a template, with or without `Project/` and `.mustache`, the id of a file, or its
  /// path in a project, each with `#BLOCK` for one block of it.
  ///
  /// - Parameter ids: by path in a project, the id of the template that made it.
  /// - Throws: `UnknownTemplate`.
  public static func find(_ typed: String, in pack: Pack, ids: [String: String] = [:]) throws -> TemplateTarget {
    let parts = typed.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    var word = parts[0]
    let block = parts.count > 1 ? String(parts[1].hasSuffix(".mustache") ? parts[1].dropLast(9) : parts[1][...]) : nil
    if let id = ids[word] { word = id }
    let library = pack.library
    let entry = pack.manifest.entries.first { $0.id == word } ?? pack.manifest.entries.first { $0.path == word }
    let names = [word, "\(word).mustache", "Project/\(word)", "Project/\(word).mustache"]
    guard let template = entry?.template ?? names.first(where: { library.text(of: $0) != nil }) else {
      let known = library.names + pack.manifest.entries.map(\.id)
      throw UnknownTemplate(
        message: "there is no template \"\(typed)\"",
        hint: library.history.replacement(ofTemplate: word) ?? Suggestion.phrase(for: word, among: known)
          ?? "hornero template list names all")
    }
    if let block, !library.blocks(of: template).contains(block) {
      let known = library.blocks(of: template)
      throw UnknownTemplate(
        message: "\(template) has no block \"\(block)\"",
        hint: library.history.replacement(ofBlock: block, in: template) ?? Suggestion.phrase(for: block, among: known)
          ?? (known.isEmpty ? "it has no blocks" : "its blocks are \(known.joined(separator: ", "))"))
    }
    return TemplateTarget(template: template, block: block)
  }
}

public struct UnknownTemplate: Error, Equatable, Sendable, CustomStringConvertible {
  public var message: String
  public var hint: String

  public var description: String { "\(message); \(hint)" }
}

extension Pack {
  /// What a template or a block of it says.
  public func text(of target: TemplateTarget) -> String? {
    target.block.map { library.text(ofBlock: $0, in: target.template) } ?? library.text(of: target.template)
  }
}

extension Pipeline {
  /// The folder of the pack that a person in `folder` (absolute) means: the one around it, else that of the project
  /// around it; nil where there is neither.
  ///
  /// - Throws: what is wrong with the project's description.
  public func packFolder(around folder: String) throws -> String? {
    let disk = Disk()
    var place = folder
    while true {
      if case .file = try disk.kind(of: PathText.absolute(PackFiles.manifestName, from: place)) { return place }
      let parent = PathText.parent(of: place)
      if parent == place { break }
      place = parent
    }
    guard let project = ProjectDirectory.enclosing(folder) else { return nil }
    let path = project.absolute(try project.descriptionPath())
    let service = try lint(try DescriptionFile.read(path, at: path)).service
    guard case .directory(let pack) = service.pack else { return nil }
    return PathText.absolute(pack, from: PathText.parent(of: path))
  }
}

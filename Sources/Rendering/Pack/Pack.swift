import Templating

/// A template pack: the manifest and the templates it speaks of. A pack is data, it runs nothing.
public struct Pack: Sendable {
  public let manifest: PackManifest
  public internal(set) var library: TemplateLibrary

  /// - Parameters:
  ///   - manifest: The text of `pack.yml`, UTF-8.
  ///   - file: The manifest's name in diagnostics.
  ///   - templates: Every template, by its path in the pack.
  /// - Throws: everything that is wrong with the manifest or with a template's syntax, in one go. Names are checked
  ///   when the pack is bound to views, see ``BoundPack``.
  public init(manifest: [UInt8], file: String = "pack.yml", templates: [TemplateSource]) throws(TemplateErrors) {
    try self.init(
      TemplateLibrary(templates), [PackFiles(manifest: manifest, templates: templates)], file: file, Contract.current)
  }

  /// A pack of a team, with what it extends.
  ///
  /// - Parameters:
  ///   - base: what a pack extends that says `extends: builtin`.
  ///   - contract: the names that templates of `base` can use, and could once.
  /// - Throws: everything that is wrong with it, as above.
  public init(
    _ files: PackFiles, extending base: PackFiles = .builtin, contract: Contract = .current
  ) throws(TemplateErrors) {
    let isAlone = !ManifestReader.extends(files.manifest)
    let library =
      isAlone
      ? TemplateLibrary(files.templates)
      : TemplateLibrary(base.templates, replacedBy: files.templates, history: contract.history)
    try files.checkNames()
    try self.init(library, isAlone ? [files] : [base, files], file: PackFiles.manifestName, contract)
    if !isAlone { try checkEachIsUsed(files.templates, base.templates) }
  }

  /// - Parameter layers: a pack that extends another comes after it.
  private init(
    _ library: TemplateLibrary, _ layers: [PackFiles], file: String, _ contract: Contract
  ) throws(TemplateErrors) {
    self.library = library
    var diagnostics = library.syntaxErrors
    var manifest: PackManifest?
    do throws(TemplateErrors) {
      for layer in layers { manifest = try ManifestReader.read(layer.manifest, file: file, over: manifest, contract) }
    } catch {
      throw TemplateErrors(diagnostics + error.diagnostics)
    }
    if let manifest {
      self.manifest = manifest
    } else {
      throw TemplateErrors(diagnostics)
    }
    // What a description would give, as far as it is known without one.
    if !self.manifest.team.isEmpty { self.library.outer = self.manifest.values(of: [], pack: nil).0 }
    diagnostics += headersWithoutTemplate
    if !diagnostics.isEmpty { throw TemplateErrors(diagnostics) }
  }

  /// The pack that is part of this program.
  public static func builtin() throws(TemplateErrors) -> Pack {
    try Pack(manifest: PackFiles.builtin.manifest, templates: PackFiles.builtin.templates)
  }

  /// The same pack with values for its templates.
  public func with(_ values: NamedValues) -> Pack {
    var pack = self
    pack.library.outer = values
    return pack
  }

  private var headersWithoutTemplate: [TemplateDiagnostic] {
    manifest.headers.filter { library.text(of: $0.template) == nil }.map { header in
      header.place.diagnostic(
        "there is no template \"\(header.template)\"", Suggestion.phrase(for: header.template, among: library.names))
    }
  }

  /// A template that nothing uses was meant for something: what it replaced has another name now, or never had this.
  private func checkEachIsUsed(_ team: [TemplateSource], _ base: [TemplateSource]) throws(TemplateErrors) {
    let known = Set(base.map(\.name))
    let own = team.map(\.name).filter { !known.contains($0) && BlockFileName($0) == nil }
    if own.isEmpty { return }
    let roots = Set(manifest.entries.map(\.template) + manifest.headers.map(\.template))
    let used = roots.reduce(into: roots) { $0.formUnion(library.inclusions(of: $1)) }
    let unused = own.filter { !used.contains($0) }
    if unused.isEmpty { return }
    throw TemplateErrors(
      unused.map { name in
        TemplateDiagnostic(
          template: name, line: 1, column: 1, length: 1, message: "nothing uses this template",
          suggestion: library.history.replacement(ofTemplate: name) ?? Suggestion.phrase(for: name, among: known)
            ?? "name it under files in \(PackFiles.manifestName), or include it")
      })
  }
}

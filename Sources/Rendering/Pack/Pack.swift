import Templating

/// A template pack: the manifest and the templates it speaks of. A pack is data, it runs nothing.
public struct Pack: Sendable {
  public let manifest: PackManifest
  public let library: TemplateLibrary

  /// - Parameters:
  ///   - manifest: The text of `pack.yml`, UTF-8.
  ///   - file: The manifest's name in diagnostics.
  ///   - templates: Every template, by its path in the pack.
  /// - Throws: everything that is wrong with the manifest or with a template's syntax, in one go. Names are checked
  ///   when the pack is bound to views, see ``BoundPack``.
  public init(manifest: [UInt8], file: String = "pack.yml", templates: [TemplateSource]) throws(TemplateErrors) {
    library = TemplateLibrary(templates)
    var diagnostics = library.syntaxErrors
    do throws(TemplateErrors) {
      self.manifest = try ManifestReader.read(manifest, file: file)
    } catch {
      diagnostics += error.diagnostics
      throw TemplateErrors(diagnostics)
    }
    if !diagnostics.isEmpty { throw TemplateErrors(diagnostics) }
  }

  /// The pack that is part of this program.
  public static func builtin() throws(TemplateErrors) -> Pack {
    let files = EmbeddedTemplates.files
    let manifest = files.first { $0.path == "pack.yml" }?.text ?? ""
    let templates = files.filter { $0.path != "pack.yml" }.map { TemplateSource(name: $0.path, text: $0.text) }
    return try Pack(manifest: Array(manifest.utf8), templates: templates)
  }
}

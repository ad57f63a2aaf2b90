import Templating

/// The files of a template pack as they were read: nothing about them has been checked.
public struct PackFiles: Sendable, Equatable {
  /// The text of `pack.yml`.
  public var manifest: [UInt8]
  /// Every template, by its path in the pack.
  public var templates: [TemplateSource]

  public init(manifest: [UInt8], templates: [TemplateSource]) {
    (self.manifest, self.templates) = (manifest, templates)
  }

  /// - Throws: where two templates are one file on some file system: those whose names differ in case alone, or in how
  ///   an accent is composed.
  func checkNames() throws(TemplateErrors) {
    var seen: [String: String] = [:]
    let clashes = templates.compactMap { template -> TemplateDiagnostic? in
      // Strings compare by canonical equivalence.
      guard let other = seen.updateValue(template.name, forKey: template.name.lowercased()) else { return nil }
      return TemplateDiagnostic(
        template: template.name, line: 1, column: 1, length: 1,
        message: "this template is also there as \"\(other)\"",
        suggestion: "names that differ only in case or accents are one file elsewhere")
    }
    if !clashes.isEmpty { throw TemplateErrors(clashes) }
  }

  /// The manifest's path in every pack.
  public static let manifestName = "pack.yml"

  /// The pack that is part of this program.
  public static let builtin = PackFiles(
    manifest: Array((EmbeddedTemplates.files.first { $0.path == manifestName }?.text ?? "").utf8),
    templates: EmbeddedTemplates.files.filter { $0.path != manifestName }
      .map { TemplateSource(name: $0.path, text: $0.text) })
}

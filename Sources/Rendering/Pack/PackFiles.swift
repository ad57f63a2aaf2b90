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

  /// The manifest's path in every pack.
  public static let manifestName = "pack.yml"

  /// The pack that is part of this program.
  public static let builtin = PackFiles(
    manifest: Array((EmbeddedTemplates.files.first { $0.path == manifestName }?.text ?? "").utf8),
    templates: EmbeddedTemplates.files.filter { $0.path != manifestName }
      .map { TemplateSource(name: $0.path, text: $0.text) })
}

import Rendering
import ServiceDescription
import Templating

/// A template pack with mistakes: all of them, with the texts they speak of.
public struct InvalidPack: Error, Sendable {
  public struct Problem: Sendable {
    public var diagnostic: Diagnostic
    public var source: SourceText
    /// Where the template was included from when the mistake shows only there.
    public var includedFrom: String?
  }

  /// No more than anybody reads at once.
  public var problems: [Problem]
  /// As a person knows it.
  public var pack: String

  private static let mostProblems = 200

  /// - Parameter place: of the pack, as a person knows it.
  init(_ errors: TemplateErrors, in files: PackFiles, place: String) {
    var texts = Dictionary(files.templates.map { ($0.name, Array($0.text.utf8)) }) { first, _ in first }
    texts[PackFiles.manifestName] = files.manifest
    let builtin = Dictionary(PackFiles.builtin.templates.map { ($0.name, $0.text) }) { first, _ in first }
    pack = place
    func shown(_ name: String) -> String { texts[name] == nil ? "builtin/\(name)" : "\(place)/\(name)" }
    var sources: [String: SourceText] = [:]
    problems = errors.diagnostics.prefix(Self.mostProblems).map { error in
      let bytes = texts[error.template] ?? builtin[error.template].map { Array($0.utf8) } ?? []
      let source = sources[error.template] ?? SourceText(bytes, file: shown(error.template))
      sources[error.template] = source
      let message = error.message + (error.suggestion.map { "; \($0)" } ?? "")
      return Problem(
        diagnostic: Diagnostic(
          code: "", message: message, position: SourcePosition(line: error.line, column: error.column),
          length: error.length),
        source: source, includedFrom: error.includedFrom)
    }
  }
}

/// Templates that can include each other by name.
public struct TemplateLibrary: Sendable {
  private let templates: [String: ParsedTemplate]

  /// Parses the sources; where a name occurs twice, the later text wins. What is wrong with a text is said when it is
  /// loaded, or by ``syntaxErrors``.
  public init(_ sources: [TemplateSource]) {
    templates = Dictionary(sources.map { ($0.name, ParsedTemplate($0)) }) { _, later in later }
  }

  /// The names of all templates, sorted.
  public var names: [String] { templates.keys.sorted() }

  /// What is wrong with the texts by themselves, also with those that nothing includes.
  public var syntaxErrors: [TemplateDiagnostic] {
    TemplateErrors(templates.values.flatMap(\.diagnostics)).diagnostics
  }

  /// Checks a template, with all that it includes, against the schema of a view.
  /// - Throws: everything that is wrong, in one go.
  public func load<V: View>(_ name: String, for view: V.Type) throws(TemplateErrors) -> Template<V> {
    guard let template = templates[name] else {
      throw TemplateErrors([
        TemplateDiagnostic(
          template: name, line: 1, column: 1, length: 1, message: "there is no template \"\(name)\"",
          suggestion: Suggestion.phrase(for: name, among: templates.keys))
      ])
    }
    return try load(template, for: view)
  }

  /// Checks a template that is given as text, such as the path of a file.
  /// - Throws: everything that is wrong, positioned in `source`.
  public func load<V: View>(inline source: TemplateSource, for view: V.Type) throws(TemplateErrors) -> Template<V> {
    try load(ParsedTemplate(source), for: view)
  }

  private func load<V: View>(_ template: ParsedTemplate, for view: V.Type) throws(TemplateErrors) -> Template<V> {
    var compiler = Compiler(templates: templates)
    compiler.compile(template, for: V.schema.shape)
    guard compiler.diagnostics.isEmpty else { throw TemplateErrors(compiler.diagnostics) }
    return Template(programs: compiler.programs)
  }
}

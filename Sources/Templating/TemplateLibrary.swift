/// Templates that can include each other by name, in the syntax of Mustache without its escaping.
///
/// | written | means |
/// | --- | --- |
/// | `{{name}}` `{{one.name}}` | code, verbatim; a dot goes into a nested view that is always there |
/// | `{{words.swift}}` | a person's words in a ``Form``; `{{words.sql.swift}}` chains two |
/// | `{{#flag}}…{{/flag}}` `{{^flag}}…{{/flag}}` | if it is set, if it is not |
/// | `{{#maybe}}…{{/maybe}}` | if it is there, with `{{.}}`, `{{maybe}}` or its members inside |
/// | `{{#list}}…{{/list}}` | for each, with `{{.}}` or its members inside, and flags `{{#-first}}` and `{{#-last}}` |
/// | `{{>file}}` | that template, here |
/// | `{{$part}}…{{/part}}` | a part that can be replaced |
/// | `{{<file}}{{$part}}…{{/part}}{{/file}}` | that template with parts replaced |
/// | `{{! remark }}` | nothing |
/// | `{{"{{"}}` | what is between the quotes: the way to write `{{` |
///
/// Names are looked up in the innermost view first, then outward. White space is right for code:
///
/// - A line of blanks and sections, blocks, parents or remarks leaves no line; so does a line with one partial.
/// - A partial, parent or replaced part that stands on lines of its own takes the indentation of its place. Written
///   within a line it stays in the line: its last line end is left out.
/// - The further lines of a value that begins its line are indented as the first is.
/// - A line on which nothing is written holds no blanks.
public struct TemplateLibrary: Sendable {
  private let templates: [String: ParsedTemplate]

  /// Parses the sources; where a name occurs twice, the later text wins. What is wrong with a text is said when it is
  /// loaded, or by ``syntaxErrors``.
  public init(_ sources: [TemplateSource]) {
    templates = Dictionary(sources.concurrentMap { ($0.name, ParsedTemplate($0)) }) { _, later in later }
  }

  /// The names of all templates, sorted.
  public var names: [String] { templates.keys.sorted() }

  /// The text of a template, nil if there is none of that name.
  public func text(of name: String) -> String? { templates[name]?.text }

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

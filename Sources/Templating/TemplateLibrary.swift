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
/// | `{{>original}}` | in what replaces a part, or a template of a pack that is extended: what is replaced |
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
  private let replaced: Replacements
  /// Names that templates could use once.
  public let history: TemplateHistory
  /// Names that are visible in every template besides those of its view.
  public var outer: NamedValues?
  private let misplaced: [TemplateDiagnostic]

  /// Parses the sources; where a name occurs twice, the later text wins. What is wrong with a text is said when it is
  /// loaded, or by ``syntaxErrors``.
  public init(_ sources: [TemplateSource]) {
    self.init(sources, replacedBy: [])
  }

  /// A library that a team changes: its templates stand for those of the same name, and its files that are named as
  /// ``BlockFileName`` says for single blocks.
  ///
  /// - Parameter history: names that the base had once.
  public init(
    _ base: [TemplateSource], replacedBy team: [TemplateSource], history: TemplateHistory = TemplateHistory()
  ) {
    let parsed = Dictionary((base + team).concurrentMap { ($0, ParsedTemplate($0)) }) { _, later in later }
    var templates = Dictionary(base.compactMap { source in parsed[source].map { (source.name, $0) } }) { _, later in
      later
    }
    var replaced = Replacements()
    var blocks: [(name: BlockFileName, file: ParsedTemplate)] = []
    for source in team {
      guard let template = parsed[source] else { continue }
      if let name = BlockFileName(source.name) {
        replaced.blocks[name.template, default: [:]][name.block] = Override(template, for: name.block)
        blocks.append((name, template))
      } else if let former = templates.updateValue(template, forKey: source.name) {
        replaced.templates[source.name] = ParsedTemplate(former.nodes, of: former, key: "original:\(source.name)")
      }
    }
    (self.templates, self.replaced, self.history) = (templates, replaced, history)
    let compiler = Compiler(templates: templates, replaced: replaced)
    misplaced = blocks.flatMap { name, file in
      file.diagnostics + compiler.misplacement(of: name, file, history)
    }
  }

  /// What each block file of a team replaces.
  public var replacedBlocks: [BlockFileName] {
    replaced.blocks.flatMap { template, blocks in blocks.keys.map { BlockFileName(template: template, block: $0) } }
      .sorted { $0.path < $1.path }
  }

  /// The names of the blocks of a template, those of what it includes among them, sorted; with what stands in them.
  public func blocks(of name: String) -> [String] {
    templates[name].map { Compiler(templates: templates, replaced: replaced).blockNames(in: $0).sorted() } ?? []
  }

  /// What stands in a block of a template, as one would write it in a file of its own; nil where there is none.
  public func text(ofBlock block: String, in name: String) -> String? {
    if let text = templates[name]?.text(ofBlock: block) { return text }
    return inclusions(of: name).sorted().lazy.compactMap { templates[$0]?.text(ofBlock: block) }.first
  }

  /// Every template that this one includes, at any depth, itself among them.
  public func inclusions(of name: String) -> Set<String> {
    templates[name].map { Compiler(templates: templates, replaced: replaced).inclusions(of: $0) } ?? []
  }

  /// The names of all templates, sorted.
  public var names: [String] { templates.keys.sorted() }

  /// The text of a template, nil if there is none of that name.
  public func text(of name: String) -> String? { templates[name]?.text }

  /// What is wrong with the texts by themselves, also with those that nothing includes.
  public var syntaxErrors: [TemplateDiagnostic] {
    TemplateErrors(templates.values.flatMap(\.diagnostics) + misplaced).diagnostics
  }

  /// Checks a template, with all that it includes, against the schema of a view.
  /// - Throws: everything that is wrong, in one go.
  public func load<V: View>(_ name: String, for view: V.Type) throws(TemplateErrors) -> Template<V> {
    guard let template = templates[name] else {
      throw TemplateErrors([
        TemplateDiagnostic(
          template: name, line: 1, column: 1, length: 1, message: "there is no template \"\(name)\"",
          suggestion: history.replacement(ofTemplate: name) ?? Suggestion.phrase(for: name, among: templates.keys))
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
    var compiler = Compiler(templates: templates, replaced: replaced, history: history, outer: outer?.shape)
    compiler.compile(template, for: V.schema.shape)
    guard compiler.diagnostics.isEmpty else { throw TemplateErrors(compiler.diagnostics) }
    return Template(programs: compiler.programs, outer: outer)
  }
}

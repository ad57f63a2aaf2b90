import Templating

/// An entry of a pack with its templates checked against the view they are rendered with.
struct BoundFile<S: Subject>: Sendable {
  let entry: PackManifest.Entry
  let template: Template<S>
  let path: Template<S>
  let condition: Template<S>?
  let header: Template<S>?

  /// - Throws: everything that is wrong with any of the entries.
  static func bind(_ entries: [PackManifest.Entry], of pack: Pack) throws(TemplateErrors) -> [BoundFile] {
    let names = Set(pack.library.names)
    let bound = entries.concurrentMap { entry in bind(entry, of: pack, names) }
    let diagnostics = bound.flatMap(\.diagnostics)
    if !diagnostics.isEmpty { throw TemplateErrors(diagnostics) }
    return bound.compactMap(\.file)
  }

  private static func bind(
    _ entry: PackManifest.Entry, of pack: Pack, _ names: Set<String>
  ) -> (file: BoundFile?, diagnostics: [TemplateDiagnostic]) {
    var diagnostics: [TemplateDiagnostic] = []
    let places = entry.places
    let path = load(entry.path, at: places.path, of: pack, &diagnostics)
    let condition = entry.condition.map { condition in
      load(condition.template, at: places.condition, lead: condition.lead, of: pack, &diagnostics)
    }
    guard names.contains(entry.template) else {
      diagnostics.append(
        places.template.diagnostic(
          "there is no template \"\(entry.template)\"",
          pack.library.history.replacement(ofTemplate: entry.template)
            ?? Suggestion.phrase(for: entry.template, among: names)))
      return (nil, diagnostics)
    }
    do throws(TemplateErrors) {
      let template = try pack.library.load(entry.template, for: S.self)
      let header = try pack.manifest.header(of: entry).map { header throws(TemplateErrors) in
        try pack.library.load(header.template, for: S.self)
      }
      let file = path.map {
        BoundFile(entry: entry, template: template, path: $0, condition: condition ?? nil, header: header)
      }
      return (file, diagnostics)
    } catch {
      return (nil, diagnostics + error.diagnostics)
    }
  }

  /// The file for a subject, nil where its condition does not hold.
  func render(_ view: PreparedView<S>, subject: String, _ budget: RenderingBudget) -> Rendering? {
    if let condition, string(condition, view).isEmpty { return nil }
    var contents: [UInt8] = []
    var isWhole = template.render(view, into: &contents, limit: budget.limit)
    let path = string(path, view)
    if isWhole, path.hasSuffix(".swift") { contents = LongLines.broken(contents) }
    if let header {
      var text: [UInt8] = []
      isWhole = header.render(view, into: &text, limit: budget.limit) && isWhole
      contents.insert(contentsOf: text, at: FirstLine.end(in: contents))
    }
    budget.spend(contents.count)
    return Rendering(
      file: RenderedFile(
        path: path, contents: contents, template: entry.id, subject: subject,
        ownership: entry.ownership, executable: entry.isExecutable, formerTemplates: entry.was),
      isWhole: isWhole)
  }

  private func string(_ template: Template<S>, _ view: PreparedView<S>) -> String {
    var bytes: [UInt8] = []
    template.render(view, into: &bytes, limit: RenderingLimit(bytes: 4096, steps: 100_000))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Loads a template that stands in the manifest; what is wrong with it is said at its place there.
  private static func load(
    _ text: String, at place: PackManifest.Place, lead: Int = 0, of pack: Pack,
    _ diagnostics: inout [TemplateDiagnostic]
  ) -> Template<S>? {
    do throws(TemplateErrors) {
      return try pack.library.load(
        inline: TemplateSource(name: place.file, text: text), for: S.self)
    } catch {
      diagnostics += error.diagnostics.map { diagnostic in
        guard diagnostic.template == place.file, diagnostic.line == 1 else { return diagnostic }
        var moved = diagnostic
        moved.line = place.range.start.line
        moved.column = max(1, place.range.start.column + place.textOffset + diagnostic.column - 1 - lead)
        moved.length = min(diagnostic.length, place.range.length)
        return moved
      }
      return nil
    }
  }
}

extension PackManifest.Condition {
  /// Writes something exactly where the condition holds.
  fileprivate var template: String { isNegated ? "{{^\(name)}}+{{/\(name)}}" : "{{#\(name)}}+{{/\(name)}}" }

  /// The tag begins this much later in the manifest than it would in the template: after `not `.
  fileprivate var lead: Int { isNegated ? -4 : 0 }
}

extension PackManifest.Place {
  func diagnostic(_ message: String, _ suggestion: String?) -> TemplateDiagnostic {
    TemplateDiagnostic(
      template: file, line: range.start.line, column: range.start.column, length: range.length, message: message,
      suggestion: suggestion)
  }
}

import Templating

/// A pack whose every template, path and condition has been checked against the views it will be rendered with.
public struct BoundPack<Root: Sendable>: Sendable {
  private let kinds: [BoundKind<Root>]

  /// - Throws: everything that is wrong with the pack, also in branches that no service would take.
  public init(_ pack: Pack, kinds: [SubjectKind<Root>]) throws(TemplateErrors) {
    var diagnostics: [TemplateDiagnostic] = []
    let known = kinds.map(\.name)
    for entry in pack.manifest.entries where !known.contains(entry.kind) {
      diagnostics.append(
        entry.places.kind.diagnostic(
          "there is no kind \"\(entry.kind)\" that files are made for",
          Suggestion.phrase(for: entry.kind, among: known) ?? "the kinds are \(known.joined(separator: ", "))"))
    }
    var bound: [BoundKind<Root>] = []
    for kind in kinds {
      do throws(TemplateErrors) {
        bound.append(try kind.bind(pack.manifest.entries.filter { $0.kind == kind.name }, pack))
      } catch {
        diagnostics += error.diagnostics
      }
    }
    if !diagnostics.isEmpty { throw TemplateErrors(diagnostics) }
    self.kinds = bound
  }

  /// Renders every file of the project, on all cores, in the order of their paths.
  /// - Throws: all paths that cannot be, in one go.
  public func render(_ root: Root) throws(PathErrors) -> [RenderedFile] {
    try render(root, RenderingBudget())
  }

  func render(_ root: Root, _ budget: RenderingBudget) throws(PathErrors) -> [RenderedFile] {
    let jobs = kinds.flatMap { $0.jobs(root, budget) }
    let renderings = jobs.concurrentMap { $0() }.joined().sorted {
      $0.file.path.utf8.lexicographicallyPrecedes($1.file.path.utf8)
    }
    let cut = renderings.filter { !$0.isWhole }.map { $0.file.problem("would be too large, or never end") }
    if !cut.isEmpty { throw PathErrors(problems: cut) }
    let files = renderings.map(\.file)
    try ProjectPath.check(files)
    return files
  }
}

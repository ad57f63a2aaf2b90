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
          in: pack.manifest.file, "there is no kind \"\(entry.kind)\" that files are made for",
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
    let jobs = kinds.flatMap { $0.jobs(root) }
    let files = jobs.concurrentMap { $0() }.joined().sorted {
      $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
    try ProjectPath.check(files)
    return files
  }
}

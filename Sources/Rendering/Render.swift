import Persistence
import ServiceDescription
import Templating

/// Renders every file of a service's project with the built-in pack, in the order of their paths.
///
/// - Parameter history: what the project has behind it; of its migrations only the next one is rendered.
/// - Throws: `TemplateErrors` when the pack is wrong, `PathErrors` when two files would have one path.
public func render(_ service: Service, history: SchemaHistory = SchemaHistory()) throws -> [RenderedFile] {
  try render(service, history) { () throws(TemplateErrors) in try Pack.builtin() }
}

/// The same with another pack.
public func render(
  _ service: Service, with pack: Pack, history: SchemaHistory = SchemaHistory()
) throws -> [RenderedFile] {
  try render(service, history) { pack }
}

private func render(
  _ service: Service, _ history: SchemaHistory, _ pack: @Sendable () throws(TemplateErrors) -> Pack
) throws -> [RenderedFile] {
  let (pack, view) = concurrently {
    Result { () throws(TemplateErrors) in try BoundPack(pack(), kinds: subjectKinds) }
  } _: {
    ServiceView(service, history: history)
  }
  return try pack.get().render(view)
}

/// What a pack can make files for.
let subjectKinds: [SubjectKind<ServiceView>] = [
  SubjectKind("service") { [$0] },
  SubjectKind("resource") { $0.resources },
  SubjectKind("route") { $0.resources.flatMap(\.customRoutes) },
  SubjectKind("seed") { $0.seeds },
  SubjectKind("migration") { $0.nextMigration.map { [$0] } ?? [] },
  SubjectKind("job") { $0.jobs },
  SubjectKind("service-tests") { [$0.tests] },
  SubjectKind("resource-tests") { $0.tests.resources },
  SubjectKind("route-tests") { $0.tests.routes },
  SubjectKind("job-tests") { $0.tests.jobs },
]

extension ServiceView: Subject {
  var subjectName: String { "" }
}

extension MigrationView: Subject {
  var subjectName: String { name }
}

extension SeedView: Subject {
  var subjectName: String { resource }
}

extension ResourceView: Subject {
  var subjectName: String { name }
}

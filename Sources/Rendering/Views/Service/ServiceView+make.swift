import Persistence
import ServiceDescription
import Templating

extension ServiceView {
  init(_ service: Service, history: SchemaHistory) {
    let names = NameTable(service)
    let examples = ServiceExamples(service)
    name = Text(service.name.upperCamel)
    database = DatabaseView(service)
    kebab = service.name.kebab
    summary = service.summary.map { Text($0) }
    prefix = String(service.api.prefix.dropFirst())
    maxBody = SwiftValue.grouped(service.api.maxBody.bytes)
    timeout = SwiftValue.grouped(service.api.timeout.seconds)
    if case .base(let base) = service.api.problems { problems = Text(base + "/") }
    // The document is as long as many files together.
    (openAPI, (resources, tests)) = concurrently {
      OpenAPIDocument(service, names: names, examples: examples).text
    } _: {
      (
        service.resources.concurrentMap { ResourceView($0, in: service, names: names) },
        ServiceTestsView(service, names: names, examples: examples)
      )
    }
    engines = service.data.engines
    isExisting = service.data.isExisting
    nextMigration = NextMigration(service, after: history).map { MigrationView($0, engines: service.data.engines) }
    let constants = history.migrations.map(\.constant) + (nextMigration.map { [$0.constant] } ?? [])
    migrations = SwiftCall.elements(constants.map { "." + $0 })
    let next = nextMigration.flatMap { $0.hasEarlier ? $0 : nil }
    let rows = history.migrations.filter(\.hasRows).map(\.rowsConstant) + (next.map { [$0.rows] } ?? [])
    earlierRows = SwiftCall.elements(rows.map { "." + $0 })
    migrationEngines = history.engines.union(service.data.engines)
    wireNames = SwiftCall.elements(
      service.resources.flatMap { resource in
        resource.fields.filter { $0.wireName != $0.column }.map { field in
          SwiftValue.text(resource.table + "." + field.column) + ": " + SwiftValue.text(field.wireName)
        }
      }
    )
    jobs = service.jobs.map { JobView($0, in: service, names: names) }
    hasUniqueJobs = service.jobs.contains { $0.isUnique }
    hasUUIDs =
      service.auth != nil || service.hasIdempotency || !service.jobs.isEmpty
      || service.resources.contains { $0.id == .uuid }
    auth = AuthView(service)
    hasIdempotency = service.hasIdempotency
    hasPersonalAnswers = service.resources.contains { resource in
      guard let list = resource.actions.list else { return false }
      return RouteCache(list, of: resource, in: service).keepsAnswers && OwnerView.isPersonal(resource, in: service)
    }
    limits = LimitsView(service)
    cache = CacheView(service)
    store = StoreView(service, isUsed: limits != nil || cache != nil)
    seeds = SeedView.all(of: service, names: names, examples: examples)
    fallback = service.api.fallback
    hasMetrics = service.api.hasMetrics
    apiCORS = service.api.cors.map { CORSView($0, variable: "api", address: service.api.prefix, in: service) }
    let paths = service.resources.map { resource in
      [resource.path, resource.moved?.path].compactMap(\.self).compactMap { path in
        resource.cors.map { cors in
          CORSView(
            cors, variable: resource.plural.lowerCamel + "Policy", address: service.api.prefix + "/" + path, in: service
          )
        }
      }
    }
    resourceCORS = paths.compactMap(\.first)
    pathCORS = paths.flatMap(\.self)
    movedPaths = MovedPathView.all(service, names: names)
    pathTypes = Set(
      service.resources.flatMap(\.routes).flatMap(\.path).compactMap { segment in
        if case .parameter(_, let type) = segment { type } else { nil }
      })
    hasReferences = resources.contains { $0.checksReferences }
    hasMissingRow = service.auth != nil || resources.contains { $0.hasCreate }
    hasCreate = resources.contains { $0.hasCreate }
    let fields =
      service.resources.flatMap { $0.fields + $0.routes.flatMap(\.fields) } + service.jobs.flatMap(\.fields)
    let types = fields.map { Self.scalar($0.type) }
    hasEmails = service.auth != nil || types.contains { if case .text(.email, _) = $0 { true } else { false } }
    hasURLs = types.contains { if case .text(.url, _) = $0 { true } else { false } }
    hasPatterns = types.contains { if case .text(_, let rules) = $0 { rules.pattern != nil } else { false } }
    hasDecimals = types.contains { if case .decimal = $0 { true } else { false } }
    hasJSON = types.contains { if case .json = $0 { true } else { false } }
  }

  /// The type of the values, or of the elements of a list.
  private static func scalar(_ type: FieldType) -> ScalarType? {
    switch type {
    case .scalar(let scalar), .array(let scalar, _): scalar
    case .reference: nil
    }
  }
}

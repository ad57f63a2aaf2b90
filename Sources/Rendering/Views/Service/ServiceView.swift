import Persistence
import ServiceDescription
import Templating

/// The whole service, as the templates see it.
struct ServiceView: View {
  var name: Text
  /// `book-store`, for file names and log labels.
  var kebab: String
  var summary: Text?
  /// Without the slash at its start.
  var prefix: String
  var maxBody: String
  var timeout: String
  /// What a problem's `type` starts with, where there is a page for each.
  var problems: Text?
  var resources: [ResourceView]
  /// For the templates of the tests, which are made for kinds of their own.
  var tests: ServiceTestsView
  /// The one that is written now.
  var nextMigration: MigrationView?
  /// The constants of all migrations, in the order in which they run.
  var migrations: [String]
  /// The constants of rows from before migrations, for the tests.
  var earlierRows: [String]
  /// What migrations have statements for: the engines of now, and those of before.
  private var migrationEngines: Set<DataStores.Engine>
  var migratesSQLite: Bool { migrationEngines.contains(.sqlite) }
  var migratesPostgres: Bool { migrationEngines.contains(.postgres) }
  var hasEarlierRows: Bool { !earlierRows.isEmpty }
  var database: DatabaseView
  /// What DATABASE_URL may name.
  var engines: [DataStores.Engine]
  var hasSQLite: Bool { engines.contains(.sqlite) }
  var hasPostgres: Bool { engines.contains(.postgres) }
  var hasBothEngines: Bool { hasSQLite && hasPostgres }
  /// Whether the tables were made by another program.
  var isExisting: Bool
  var isExistingSQLite: Bool { isExisting && hasSQLite }
  var isExistingPostgres: Bool { isExisting && hasPostgres }
  /// The table that records the migrations.
  var records: String { isExisting ? "service_migrations" : "schema_migrations" }
  /// `"books.isbn": "ISBN"`, the elements of a dictionary.
  var wireNames: [String]
  /// Whether a resource has UUIDs for ids.
  var hasUUIDs: Bool
  var hasReferences: Bool
  var hasEmails: Bool
  var hasURLs: Bool
  var hasPatterns: Bool
  var hasDecimals: Bool
  var hasJSON: Bool
  var hasCreate: Bool
  /// Whether statements must give a row.
  var hasMissingRow: Bool

  /// The policy of the whole API.
  var apiCORS: CORSView?
  /// Those of single resources, which replace it.
  private var resourceCORS: [CORSView]
  /// The same by path: where a resource was, its policy counts too.
  var pathCORS: [CORSView]
  var allCORS: [CORSView] { resourceCORS + [apiCORS].compactMap { $0 } }
  var hasCORS: Bool { !allCORS.isEmpty }

  /// Paths that resources had before.
  var movedPaths: [MovedPathView]
  var hasMovedPaths: Bool { !movedPaths.isEmpty }

  /// Users, tokens and roles, where there are any.
  var auth: AuthView?
  var hasAuth: Bool { auth != nil }
  /// Whether a route does its work once for requests that come again.
  var hasIdempotency: Bool
  /// Whether rows have owners.
  var hasOwners: Bool { resources.contains { $0.owner != nil } }
  /// Whether clients may name an owner, and never nobody.
  var hasRequiredOwners: Bool { resources.contains { $0.owner?.isRead == true && $0.hasInput } }
  /// Whether some see only their own rows in a list.
  var hasOwnerLimitedLists: Bool { resources.contains { $0.list?.isOwnerLimited == true } }
  /// Whether such a list is kept as a whole, for each of them.
  var hasPersonalAnswers: Bool

  /// What has no default in production, in lines of a comment.
  var required: [String] {
    RequiredSettings(store: store, hasAuth: hasAuth).comment
  }

  /// Declares the function that makes the router; and calls it.
  var routerSignature: String {
    let parameters =
      ["database: any Database"] + (hasAuth ? ["auth: Authentication"] : [])
      + (hasCache ? ["cache: Cache = Cache()"] : [])
      + (routerTakesClock ? ["clock: WallClock = .system"] : []) + (hasRedis ? ["redis: RedisClient? = nil"] : [])
      + (hasMetrics ? ["metrics: MetricRegistry = MetricRegistry()"] : [])
    return SwiftCall.text("func buildRouter", parameters, tail: " -> Router<AppContext>", indentation: 2)
  }
  var routerCall: String {
    let arguments =
      ["database: database"] + (hasAuth ? ["auth: auth"] : []) + (hasCache ? ["cache: cache"] : [])
      + (routerTakesClock ? ["clock: clock"] : []) + (hasRedis ? ["redis: stores.redis"] : [])
      + (hasMetrics ? ["metrics: metrics"] : [])
    return SwiftCall.text("let router = buildRouter", arguments, indentation: 4)
  }

  /// How often a client may ask, where a route is limited.
  var limits: LimitsView?
  var hasLimits: Bool { limits != nil }
  var hasDynamicLimits: Bool { limits?.hasDynamic == true }

  /// What is kept of answers, where a route is cached.
  var cache: CacheView?
  var hasCache: Bool { cache != nil }
  /// Whether something depends on the time of day that tests must be able to set.
  var hasClock: Bool { hasLimits || hasCache || hasJobs || hasIdempotency || hasMovedPaths }
  private var routerTakesClock: Bool { hasIdempotency || hasMovedPaths }
  var hasListCache: Bool { cache?.hasItems == true }
  var hasDroppingRoutes: Bool { cache?.hasDroppingRoutes == true }
  /// Whether rows that `App seed` makes are cached.
  var seedsDropCache: Bool { seeds.contains { $0.dropsCache } }

  /// Work that is done after the answer.
  var jobs: [JobView]
  var hasJobs: Bool { !jobs.isEmpty }
  var hasUniqueJobs: Bool
  /// The first of them, as an example.
  var exampleJob: JobView? { jobs.first }
  /// Whether the factory must be able to use a database that is open already.
  var takesDatabase: Bool { hasAuth || hasJobs }
  /// Whether something else runs beside the server.
  var hasCompanions: Bool { hasRedis || hasJobs }
  var hasJobMetrics: Bool { hasJobs && hasMetrics }
  /// Whether digests are needed that nobody can forge.
  var hasDigests: Bool { hasAuth || hasUniqueJobs }

  /// What limits and cache keep their counts and answers in, where there are any.
  var store: StoreView?
  var hasRedis: Bool { store?.hasRedis == true }
  /// Whether the program itself can keep them: else only its tests do.
  var hasMemoryStore: Bool { store?.hasMemory ?? true }
  var countsInMemory: Bool { hasLimits && hasMemoryStore }
  var countsInRedis: Bool { hasLimits && hasRedis }
  var hasBothDecorators: Bool { hasLimits && hasCache }
  var countsInMemoryOnly: Bool { hasLimits && !hasRedis }
  var cachesInMemoryOnly: Bool { hasCache && !hasRedis }
  var seedsDropRedis: Bool { seedsDropCache && hasRedis }
  /// The arguments that make up the stores of one process, in lines.
  var memoryStores: [String] {
    let stores = [
      hasLimits ? "limits: MemoryLimitStore()" : nil,
      hasCache ? "cache: MemoryCacheStore(capacity: configuration.cache.bytes)" : nil,
    ].compactMap { $0 }
    return stores.enumerated().map { $1 + ($0 == stores.count - 1 ? "" : ",") }
  }
  var cachesInRedis: Bool { hasCache && hasRedis }

  /// What a page of another origin may read besides the body.
  var exposedHeaders: [String] {
    Self.exposedHeaders(hasLimits: hasLimits, hasCache: hasCache, hasIdempotency: hasIdempotency)
  }

  /// The elements of an array, in lines.
  static func exposedHeaders(hasLimits: Bool, hasCache: Bool, hasIdempotency: Bool) -> [String] {
    let limits = ["X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset"]
    let all =
      (hasCache ? ["Age"] : []) + ["ETag"] + (hasIdempotency ? ["Idempotent-Replayed"] : []) + [
        "Link", "Location", "Retry-After",
      ]
      + (hasCache ? ["X-Cache"] : []) + (hasLimits ? limits : []) + ["X-Request-Id"]
    return SwiftCall.wrapped(all.map { SwiftValue.text($0) + "," }, separator: " ", indentation: 8)
  }

  /// A file under `public/` that answers unknown GETs outside the API.
  var fallback: String?
  var hasFallback: Bool { fallback != nil }
  /// Whether `/metrics` shows what the service counts.
  var hasMetrics: Bool
  /// The Content-Security-Policy: pages of one's own, or nothing at all.
  var contentPolicy: String { "default-src \(hasFallback ? "'self'" : "'none'"); frame-ancestors 'none'" }
  /// The prefix of the API with its first slash.
  var prefixPath: String { "/" + prefix }
  var comparesPaths: Bool { hasFallback || hasCORS || hasMovedPaths }
  private var lists: [ListView] { resources.compactMap(\.list) }
  var hasNumberedPages: Bool { lists.contains { !$0.isCursor } }
  var hasCursorPages: Bool { lists.contains { $0.isCursor } }
  var hasFilters: Bool { lists.contains { $0.hasFilters } }
  var hasOrder: Bool { lists.contains { $0.hasOrder } }
  /// Whether rows are found by more than one id.
  var hasConditions: Bool { hasFilters || hasCursorPages || hasListCache }
  var hasListQuery: Bool { lists.contains { !$0.isPlain } }
  /// Whether numbered pages can be filtered or sorted.
  var hasSelectivePages: Bool { lists.contains { $0.isSelective } }
  var hasHooks: Bool { resources.contains { $0.hasHooks } }

  private var customRoutes: [CustomRouteView] { resources.flatMap(\.customRoutes) }
  var hasCustomRoutes: Bool { !customRoutes.isEmpty }
  /// Whether one of them has a query.
  var hasRouteQuery: Bool { customRoutes.contains { $0.hasQuery } }
  /// The types that segments of their paths have.
  var pathTypes: Set<PathParameterType>
  var hasPathParameters: Bool { !pathTypes.isEmpty }
  var hasPathInt: Bool { pathTypes.contains(.int) }
  var hasPathUUID: Bool { pathTypes.contains(.uuid) }
  var hasPathString: Bool { pathTypes.contains(.string) }
  var hasPathDate: Bool { pathTypes.contains(.date) }
  var hasPathDouble: Bool { pathTypes.contains(.double) }
  /// The first owner's struct, as an example.
  var exampleRoute: String { customRoutes.first?.type ?? "" }

  /// What the first hook gets, as an example.
  var exampleInput: String { resources.first { $0.hasHooks }?.hookInput ?? "" }
  /// The rows that `App seed` makes, in that order.
  var seeds: [SeedView]
  /// `("books", books.count)`, the elements of an array.
  var counts: [String] { SwiftCall.elements(seeds.map { "(\(SwiftValue.text($0.nouns)), \($0.type).rows.count)" }) }
  var tables: [String] { SwiftCall.elements(seeds.map { SwiftValue.text($0.table) }) }
  var seedsNameUser: Bool { seeds.contains(where: \.namesUser) }
  var seedsUser: Bool { seedsNameUser || seeds.contains { $0.owner != nil } }
  var hasSeeds: Bool { !seeds.isEmpty }
  /// The commands of the program, an array of types.
  var commands: String {
    let names =
      ["Serve", "Migrate"] + (hasSeeds ? ["Seed"] : []) + (hasAuth ? ["Users"] : []) + (cachesInRedis ? ["Cache"] : [])
      + (hasJobs ? ["Worker", "Jobs"] : []) + ["Routes"]
    return SwiftList.inline(names.map { $0 + "Command.self" }, indentation: 8, column: 21)
  }

  var hasWireNames: Bool { !wireNames.isEmpty }
  /// Whether it may need a server of its own.
  var hasServices: Bool { hasPostgres || hasRedis }
  /// Debian's packages that building needs besides Swift, and those that running needs.
  var buildPackages: String {
    ((hasPostgres ? ["libpq-dev"] : []) + (hasSQLite ? ["libsqlite3-dev"] : [])).joined(separator: " ")
  }
  var runPackages: String {
    (["ca-certificates", "curl"] + (hasPostgres ? ["libpq5"] : []) + (hasSQLite ? ["libsqlite3-0"] : []))
      .joined(separator: " ")
  }
  /// The contract as JSON, with its last newline.
  var openAPI: String

  static let schema = Schema<ServiceView> {
    Words("name", \.name, "the service's name")
    Code("kebab", \.kebab, "its name for files and labels")
    Words("summary", \.summary, "what the description says about it")
    Code("prefix", \.prefix, "the prefix of the API without its first slash")
    Code("maxBody", \.maxBody, "the largest body, in bytes")
    Code("timeout", \.timeout, "how long the work for one request may take, in seconds")
    Words("problems", \.problems, "what the type of a problem starts with")
    Many("resources", \.resources, "its resources")
    Code("migrations", \.migrations, "all migrations, as elements of an array")
    Code("earlierRows", \.earlierRows, "rows from before migrations, as elements of an array")
    Flag("hasEarlierRows", \.hasEarlierRows, "whether the schema has changed since the first")
    Flag("migratesSQLite", \.migratesSQLite, "whether migrations have statements for SQLite")
    Flag("migratesPostgres", \.migratesPostgres, "whether migrations have statements for PostgreSQL")
    One("database", \.database, "the database in words")
    Flag("hasSQLite", \.hasSQLite, "whether the database may be SQLite")
    Flag("hasPostgres", \.hasPostgres, "whether the database may be PostgreSQL")
    Flag("hasBothEngines", \.hasBothEngines, "whether it may be either")
    Flag("isExisting", \.isExisting, "whether the tables were made by another program")
    Flag("isExistingSQLite", \.isExistingSQLite, "whether they may be in SQLite")
    Flag("isExistingPostgres", \.isExistingPostgres, "whether they may be in PostgreSQL")
    Code("records", \.records, "the table that records the migrations")
    Code("buildPackages", \.buildPackages, "Debian's packages that building needs")
    Code("runPackages", \.runPackages, "Debian's packages that running needs")
    Flag("hasServices", \.hasServices, "whether it needs a server of its own, for rows or for counts")
    Code("openAPI", \.openAPI, "its contract in OpenAPI 3.1, JSON in lines")
    Code("wireNames", \.wireNames, "columns that JSON calls otherwise, as elements of a dictionary")
    Flag("hasWireNames", \.hasWireNames, "whether there are any")
    Flag("hasUUIDs", \.hasUUIDs, "whether a resource has UUIDs for ids")
    Code("fallback", \.fallback, "a file that answers unknown GETs outside the API")
    Flag("hasFallback", \.hasFallback, "whether there is one")
    Flag("hasMetrics", \.hasMetrics, "whether /metrics shows what the service counts")
    Code("contentPolicy", \.contentPolicy, "the Content-Security-Policy of every answer")
    Code("prefixPath", \.prefixPath, "the prefix of the API with its first slash")
    Flag("comparesPaths", \.comparesPaths, "whether something depends on what a path begins with")
    Code("exampleInput", \.exampleInput, "what the first hook gets, as an example")
    Many("seeds", \.seeds, "the rows that App seed makes")
    Code("counts", \.counts, "how many it makes of what, as elements of an array")
    Code("tables", \.tables, "the tables that it fills, as elements of an array")
    Flag("seedsNameUser", \.seedsNameUser, "whether they name a user, beside their owner")
    Flag("seedsUser", \.seedsUser, "whether they belong to somebody")
    Flag("hasSeeds", \.hasSeeds, "whether it makes any")
    Code("commands", \.commands, "the commands of the program, an array of types")
    Flag("hasNumberedPages", \.hasNumberedPages, "whether a list has numbered pages")
    Flag("hasCursorPages", \.hasCursorPages, "whether a list has pages by cursor")
    Flag("hasFilters", \.hasFilters, "whether a list can be filtered")
    Flag("hasOrder", \.hasOrder, "whether a list can be sorted or has pages by cursor")
    Flag("hasConditions", \.hasConditions, "whether rows are found by more than one id")
    Flag("hasSelectivePages", \.hasSelectivePages, "whether numbered pages can be filtered or sorted")
    Flag("hasListQuery", \.hasListQuery, "whether any list is more than numbered pages in the order of ids")
    Flag("hasHooks", \.hasHooks, "whether clients change anything")
    Flag("hasCustomRoutes", \.hasCustomRoutes, "whether there are routes whose work the owner writes")
    Flag("hasRouteQuery", \.hasRouteQuery, "whether one of them has a query")
    Flag("hasPathParameters", \.hasPathParameters, "whether their paths have parameters beside ids")
    Flag("hasPathInt", \.hasPathInt, "whether one of these is a whole number")
    Flag("hasPathUUID", \.hasPathUUID, "whether one of these is a UUID")
    Flag("hasPathString", \.hasPathString, "whether one of these is text")
    Flag("hasPathDate", \.hasPathDate, "whether one of these is a date")
    Flag("hasPathDouble", \.hasPathDouble, "whether one of these is a number")
    Code("exampleRoute", \.exampleRoute, "the first struct of such a route, as an example")
    Flag("hasCORS", \.hasCORS, "whether pages of other origins may use anything")
    One("apiCORS", \.apiCORS, "the CORS policy of the whole API")
    Many("pathCORS", \.pathCORS, "the paths of single resources that have CORS policies of their own")
    Many("allCORS", \.allCORS, "all CORS policies")
    Code("required", \.required, "what has no default in production, in lines of a comment")
    Code("routerSignature", \.routerSignature, "the declaration of the function that makes the router")
    Code("routerCall", \.routerCall, "its call")
    Many("jobs", \.jobs, "work that is done after the answer")
    Flag("hasJobs", \.hasJobs, "whether there is any")
    Flag("hasUniqueJobs", \.hasUniqueJobs, "whether one that waits may stand for all that are equal")
    One("exampleJob", \.exampleJob, "the first of them, as an example")
    Flag("hasJobMetrics", \.hasJobMetrics, "whether what becomes of it is counted")
    Flag("takesDatabase", \.takesDatabase, "whether the factory can use a database that is open already")
    Flag("hasCompanions", \.hasCompanions, "whether something else runs beside the server")
    Flag("hasDigests", \.hasDigests, "whether digests are needed that nobody can forge")
    Many("movedPaths", \.movedPaths, "paths that resources had before")
    Flag("hasMovedPaths", \.hasMovedPaths, "whether there are any")
    One("auth", \.auth, "users, tokens and roles")
    Flag("hasAuth", \.hasAuth, "whether there are any")
    Flag("hasIdempotency", \.hasIdempotency, "whether a route does its work once for requests that come again")
    Flag("hasOwners", \.hasOwners, "whether rows have owners")
    Flag("hasRequiredOwners", \.hasRequiredOwners, "whether rows have owners that must be somebody")
    Flag("hasOwnerLimitedLists", \.hasOwnerLimitedLists, "whether some see only their own rows in a list")
    Flag("hasPersonalAnswers", \.hasPersonalAnswers, "whether a list for anyone is kept for each user")
    One("limits", \.limits, "how often a client may ask, where a route is limited")
    Flag("hasDynamicLimits", \.hasDynamicLimits, "whether a function limits a route")
    Flag("hasLimits", \.hasLimits, "whether a route is limited")
    One("cache", \.cache, "what is kept of answers, where a route is cached")
    Flag("hasCache", \.hasCache, "whether a route is cached")
    One("store", \.store, "what limits and cache keep their counts and answers in, where there are any")
    Flag("hasRedis", \.hasRedis, "whether that may be Redis")
    Flag("hasMemoryStore", \.hasMemoryStore, "whether that may be the memory of the process")
    Flag("hasBothDecorators", \.hasBothDecorators, "whether routes are limited and routes are cached")
    Flag("countsInMemoryOnly", \.countsInMemoryOnly, "whether requests are counted in memory and nowhere else")
    Flag("cachesInMemoryOnly", \.cachesInMemoryOnly, "whether answers are kept in memory and nowhere else")
    Flag("seedsDropRedis", \.seedsDropRedis, "whether seeds change what may be cached in Redis")
    Code("memoryStores", \.memoryStores, "the arguments that make up the stores of one process, in lines")
    Flag("countsInMemory", \.countsInMemory, "whether requests may be counted in memory")
    Flag("countsInRedis", \.countsInRedis, "whether requests may be counted in Redis")
    Flag("cachesInRedis", \.cachesInRedis, "whether answers may be kept in Redis")
    Flag("hasClock", \.hasClock, "whether tests set the time of day")
    Flag("hasDroppingRoutes", \.hasDroppingRoutes, "whether custom routes write what is kept")
    Flag("hasListCache", \.hasListCache, "whether the rows of a list are kept one by one")
    Flag("seedsDropCache", \.seedsDropCache, "whether rows that App seed makes are cached")
    Code("exposedHeaders", \.exposedHeaders, "what a page of another origin may read besides the body, in lines")
    Flag("hasReferences", \.hasReferences, "whether clients write references")
    Flag("hasEmails", \.hasEmails, "whether a field is an email address")
    Flag("hasURLs", \.hasURLs, "whether a field is a URL")
    Flag("hasPatterns", \.hasPatterns, "whether a field has a pattern")
    Flag("hasDecimals", \.hasDecimals, "whether a field is a decimal")
    Flag("hasJSON", \.hasJSON, "whether a field holds any JSON")
    Flag("hasMissingRow", \.hasMissingRow, "whether there are statements that must give a row")
    Flag("hasCreate", \.hasCreate, "whether clients may create anything")
  }

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

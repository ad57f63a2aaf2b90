import Persistence
import ServiceDescription
import Templating

/// The whole service, as the templates of the emitted tests see it.
struct ServiceTestsView: View {
  /// Every path with the methods that it has.
  var paths: [PathTestView]
  /// A request that asks the database.
  var databasePath: String?
  /// A request with a body.
  var bodyPath: String?
  /// The fixture of rows that can be made and asked for.
  var keptFixture: String?
  var database: DatabaseView
  var hasSQLite: Bool
  var hasPostgres: Bool
  var hasBothEngines: Bool { hasSQLite && hasPostgres }
  /// Whether the tables were made by another program.
  var isExisting: Bool
  var isExistingPostgres: Bool { isExisting && hasPostgres }
  /// `sqlite: statements`: a migration that does the same on every engine.
  var stepArguments: String
  var hasUUIDs: Bool
  var hasDecimals: Bool
  /// A path of the API that leads nowhere.
  var unknownPath: String
  /// Several such paths, an array.
  var unknownPaths: String
  /// The file that answers unknown GETs outside the API.
  var fallback: String?
  var policies: [CORSTestView]
  /// Addresses at paths of before.
  var moves: [MovedPathTestView]
  var hasMovedPaths: Bool { !moves.isEmpty }
  var limits: LimitsView?
  var auth: AuthView?
  var hasAuth: Bool { auth != nil }
  /// Whether rows have owners.
  var hasOwners: Bool { resources.contains { $0.owner != nil } }
  var cache: CacheView?
  var store: StoreView?
  var limitedRoutes: [LimitTestView]
  var limitedCases: [String] { SwiftCall.elements(limitedRoutes.map(\.testCase)) }
  var exemptRoutes: [LimitTestView]
  /// Cases of a test of each route that a function limits.
  var dynamicCases: [String]
  var hasDynamicLimits: Bool { !dynamicCases.isEmpty }
  /// Cases of a test of each route that is limited by role.
  var tierCases: [String]
  var hasTierLimits: Bool { !tierCases.isEmpty }
  /// An address of the first limited route, and its method.
  var limitedPath: String { limitedRoutes.first?.path ?? unknownPath }
  var limitedMethod: String { limitedRoutes.first?.method ?? ".get" }
  /// An address of a limited route that only reads.
  private var readingRoute: LimitTestView? { limitedRoutes.first { $0.method == ".get" && $0.isAction } }
  var limitedGet: String? { readingRoute?.path }
  var keepsLimitedGet: Bool { readingRoute?.isCached == true }
  var testsCacheOrder: Bool { hasLimits && hasCache }
  var hasListCache: Bool { cache?.hasItems == true }
  var hasDroppingRoutes: Bool { cache?.hasDroppingRoutes == true }
  var testsLimitOrder: Bool { limits != nil && limitedGet != nil }
  var exposedHeaders: [String]
  /// The `type` of "not found".
  var problemType: Text
  /// In seconds.
  var timeout: String
  var resources: [ResourceTestsView]
  var routes: [RouteTestsView]
  /// Routes, and who asks them in tests, elements of an array; routes, and whom they let in.
  var protectedRoutes: [String]
  var accessCases: [String]
  var hasProtectedRoutes: Bool { !protectedRoutes.isEmpty }
  var hasCustomRoutes: Bool { !routes.isEmpty }

  /// `("books", "title")`, columns that an index begins with.
  var indexedColumns: [String]

  private var lists: [ResourceTestsView] { resources.filter(\.hasList) }
  var hasNumberedPages: Bool { lists.contains { !$0.listing.isCursor } }
  var hasCursorPages: Bool { lists.contains { $0.listing.isCursor } }
  var hasBothPages: Bool { hasNumberedPages && hasCursorPages }
  var hasFilters: Bool { lists.contains { $0.hasFilters } }
  /// Whether a list is walked over in some order, or in part.
  var hasWalks: Bool { hasCursorPages || lists.contains { $0.hasFilters || $0.hasSort } }
  var hasIndexedColumns: Bool { !indexedColumns.isEmpty }

  var hasFallback: Bool { fallback != nil }
  var hasLimits: Bool { limits != nil }
  var hasCache: Bool { cache != nil }
  var jobs: [JobTestsView]
  var hasJobs: Bool { !jobs.isEmpty }
  var hasUniqueJobs: Bool
  var hasMetrics: Bool
  var hasJobMetrics: Bool { hasJobs && hasMetrics }
  var hasIdempotency: Bool
  var countsMilliseconds: Bool { hasCache || hasJobs }
  var hasClock: Bool { hasLimits || hasCache || hasJobs || hasIdempotency || hasMovedPaths }
  var countsCalls: Bool { hasCache || hasPostgres }
  var hasRedis: Bool { store?.hasRedis == true }
  var failures: FailuresView
  var hasBodies: Bool { !failures.bodyCases.isEmpty }
  var hasRows: Bool { failures.made != nil }
  /// Whether a suite is about what the database itself keeps.
  var testsSchema: Bool { hasAuth || hasJobs || hasIdempotency || resources.contains(where: \.hasRow) }
  var repeatsCreation: Bool { failures.once != nil }
  var hasChanges: Bool { failures.changed != nil }
  var testsHeldUp: Bool { databasePath != nil || hasRows }
  var locksFile: Bool { hasSQLite && hasRows }
  var locksTable: Bool { hasPostgres && hasRows }
  var usesLatch: Bool { hasPostgres || locksFile }
  var testsSilentStore: Bool { countsInRedis && limitedGet != nil }
  /// Whether a test stands between the service and a server.
  var hasServers: Bool { hasPostgres || testsSilentStore }
  var hasMemoryStore: Bool { store?.hasMemory ?? true }
  /// Whether only tests count requests in memory.
  var countsInTestMemory: Bool { hasLimits && !hasMemoryStore }
  var hasBothDecorators: Bool { hasLimits && hasCache }
  var countsInMemoryOnly: Bool { hasLimits && !hasRedis }
  var cachesInMemoryOnly: Bool { hasCache && !hasRedis }
  var countsInRedis: Bool { hasLimits && hasRedis }
  var cachesInRedis: Bool { hasCache && hasRedis }
  /// Whether a test does things at random.
  var hasRandomness: Bool { hasCursorPages || hasCache || countsInRedis }
  var hasCORS: Bool { !policies.isEmpty }
  var hasHooks: Bool { resources.contains(where: \.hasHooks) }

  static let schema = Schema<ServiceTestsView> {
    Many("paths", \.paths, "every path with the methods that it has")
    Code("databasePath", \.databasePath, "a path whose GET asks the database")
    Code("bodyPath", \.bodyPath, "a path that takes a POST")
    One("database", \.database, "the database in words")
    Flag("hasSQLite", \.hasSQLite, "whether the database may be SQLite")
    Flag("hasPostgres", \.hasPostgres, "whether the database may be PostgreSQL")
    Flag("hasBothEngines", \.hasBothEngines, "whether it may be either")
    Flag("isExisting", \.isExisting, "whether the tables were made by another program")
    Flag("isExistingPostgres", \.isExistingPostgres, "whether they may be in PostgreSQL")
    Code("stepArguments", \.stepArguments, "the arguments that give every engine the same statements")
    Code("keptFixture", \.keptFixture, "the fixture of rows that can be made and asked for")
    Flag("hasDecimals", \.hasDecimals, "whether a field is a decimal")
    Flag("hasUUIDs", \.hasUUIDs, "whether a resource has UUIDs for ids")
    Code("unknownPath", \.unknownPath, "a path of the API that leads nowhere")
    Code("unknownPaths", \.unknownPaths, "several such paths")
    Code("fallback", \.fallback, "a file that answers unknown GETs outside the API")
    Flag("hasNumberedPages", \.hasNumberedPages, "whether a list has numbered pages")
    Flag("hasCursorPages", \.hasCursorPages, "whether a list has pages by cursor")
    Flag("hasBothPages", \.hasBothPages, "whether there are lists of both kinds")
    Flag("hasFilters", \.hasFilters, "whether a list can be filtered")
    Flag("hasWalks", \.hasWalks, "whether tests walk over a list in some order, or over a part of it")
    Code("indexedColumns", \.indexedColumns, "tables and columns that lists are filtered or sorted by")
    Flag("hasIndexedColumns", \.hasIndexedColumns, "whether there are any")
    Flag("hasFallback", \.hasFallback, "whether there is one")
    Many("policies", \.policies, "paths, and origins that they are open to")
    Many("moves", \.moves, "addresses at paths of before, and where they lead")
    Flag("hasMovedPaths", \.hasMovedPaths, "whether there are any")
    Flag("hasCORS", \.hasCORS, "whether there are any")
    Flag("hasHooks", \.hasHooks, "whether calls of hooks can be tested")
    One("auth", \.auth, "users, tokens and roles")
    Flag("hasAuth", \.hasAuth, "whether there are any")
    Flag("hasOwners", \.hasOwners, "whether rows have owners")
    One("limits", \.limits, "how often a client may ask, where a route is limited")
    Flag("hasLimits", \.hasLimits, "whether a route is limited")
    One("cache", \.cache, "what is kept of answers, where a route is cached")
    Flag("hasCache", \.hasCache, "whether a route is cached")
    One("store", \.store, "what limits and cache keep their counts and answers in, where there are any")
    Flag("hasRedis", \.hasRedis, "whether that may be Redis")
    One("failures", \.failures, "what tests of failures need")
    Flag("hasBodies", \.hasBodies, "whether a route takes a body")
    Flag("hasRows", \.hasRows, "whether tests can make a row")
    Flag("testsSchema", \.testsSchema, "whether tests are about what the database itself keeps")
    Flag("repeatsCreation", \.repeatsCreation, "whether tests can make one with an Idempotency-Key")
    Flag("hasChanges", \.hasChanges, "whether tests can make and change one")
    Flag("testsHeldUp", \.testsHeldUp, "whether a test can hold up the database")
    Flag("locksFile", \.locksFile, "whether a test can lock its file")
    Flag("locksTable", \.locksTable, "whether a test can lock its tables")
    Flag("usesLatch", \.usesLatch, "whether a test lets work on a thread wait")
    Flag("testsSilentStore", \.testsSilentStore, "whether a test can take Redis away from a limited route")
    Flag("hasServers", \.hasServers, "whether a test stands between the service and a server")
    Flag("hasMemoryStore", \.hasMemoryStore, "whether that may be the memory of the process")
    Flag("countsInTestMemory", \.countsInTestMemory, "whether only tests count requests in memory")
    Flag("hasBothDecorators", \.hasBothDecorators, "whether routes are limited and routes are cached")
    Flag("countsInMemoryOnly", \.countsInMemoryOnly, "whether requests are counted in memory and nowhere else")
    Flag("cachesInMemoryOnly", \.cachesInMemoryOnly, "whether answers are kept in memory and nowhere else")
    Flag("countsInRedis", \.countsInRedis, "whether requests may be counted in Redis")
    Flag("cachesInRedis", \.cachesInRedis, "whether answers may be kept in Redis")
    Flag("hasRandomness", \.hasRandomness, "whether a test does things at random")
    Flag("hasIdempotency", \.hasIdempotency, "whether a route does its work once for requests that come again")
    Flag("hasClock", \.hasClock, "whether tests set the time of day")
    Flag("countsMilliseconds", \.countsMilliseconds, "whether to the millisecond")
    Flag("countsCalls", \.countsCalls, "whether a test counts how often something is called")
    Many("limitedRoutes", \.limitedRoutes, "the routes that are limited")
    Code("limitedCases", \.limitedCases, "cases of a test of each of them, as elements of an array")
    Code("dynamicCases", \.dynamicCases, "cases of a test of each route that a function limits, likewise")
    Flag("hasDynamicLimits", \.hasDynamicLimits, "whether there are any")
    Code("tierCases", \.tierCases, "cases of a test of each route that is limited by role, likewise")
    Flag("hasTierLimits", \.hasTierLimits, "whether there are any")
    Many("exemptRoutes", \.exemptRoutes, "the routes that are not")
    Code("limitedPath", \.limitedPath, "an address of the first limited route")
    Code("limitedMethod", \.limitedMethod, "the method of the first limited route")
    Code("limitedGet", \.limitedGet, "an address of a limited route that only reads")
    Flag("keepsLimitedGet", \.keepsLimitedGet, "whether its answers are kept")
    Flag("testsCacheOrder", \.testsCacheOrder, "whether there are limits and caches")
    Flag("hasDroppingRoutes", \.hasDroppingRoutes, "whether custom routes write what is kept")
    Flag("hasListCache", \.hasListCache, "whether the rows of a list are kept one by one")
    Flag("testsLimitOrder", \.testsLimitOrder, "whether there is one")
    Code("exposedHeaders", \.exposedHeaders, "what a page of another origin may read besides the body, in lines")
    Words("problemType", \.problemType, "the type of the problem that something is not found")
    Code("timeout", \.timeout, "how long the work for one request may take, in seconds")
    Code("protectedRoutes", \.protectedRoutes, "routes, and who asks them in tests, as elements of an array")
    Flag("hasProtectedRoutes", \.hasProtectedRoutes, "whether there are any")
    Code("accessCases", \.accessCases, "routes, and the roles that they let in, as elements of an array")
    Many("routes", \.routes, "the routes whose work the owner writes")
    Flag("hasCustomRoutes", \.hasCustomRoutes, "whether there are any")
    Many("jobs", \.jobs, "work that is done after the answer")
    Flag("hasJobs", \.hasJobs, "whether there is any")
    Flag("hasUniqueJobs", \.hasUniqueJobs, "whether one that waits may stand for all that are equal")
    Flag("hasMetrics", \.hasMetrics, "whether /metrics shows what the service counts")
    Flag("hasJobMetrics", \.hasJobMetrics, "whether what becomes of jobs is counted")
    Many("resources", \.resources, "its resources")
  }

  init(_ service: Service, names: NameTable, examples: ServiceExamples) {
    paths = ["/health", "/ready"].map { PathTestView(path: $0, methods: ["GET"]) }
    paths += AuthRoutes.paths(of: service)
    paths += service.resources.flatMap { PathTestView.all(of: $0, prefix: service.api.prefix) }
    databasePath =
      service.resources.lazy.compactMap { resource in
        let path = service.api.prefix + "/" + resource.path
        if resource.actions.list != nil { return path }
        let id = resource.id == .int ? "1" : "00000000-0000-4000-8000-000000000001"
        return resource.actions.get == nil ? nil : path + "/" + id
      }.first
    bodyPath = service.resources.first { $0.actions.create != nil }.map { service.api.prefix + "/" + $0.path }
    database = DatabaseView(service)
    hasSQLite = service.data.engines.contains(.sqlite)
    hasPostgres = service.data.engines.contains(.postgres)
    isExisting = service.data.isExisting
    let engines = DataStores.Engine.allCases.filter(service.data.engines.contains)
    stepArguments = engines.map { "\($0.rawValue): statements" }.joined(separator: ", ")
    keptFixture = service.resources.first { $0.actions.get != nil && !examples[$0.name].rows.isEmpty }
      .map { names[$0.name].fixture }
    hasDecimals = service.resources.flatMap(\.fields).contains { field in
      switch field.type {
      case .scalar(.decimal), .array(.decimal, _): true
      default: false
      }
    }
    jobs = service.jobs.map { JobTestsView($0, in: service, names: names) }
    hasUniqueJobs = service.jobs.contains { $0.isUnique }
    hasMetrics = service.api.hasMetrics
    hasUUIDs =
      service.auth != nil || service.hasIdempotency || !service.jobs.isEmpty
      || service.resources.contains { $0.id == .uuid }
    hasIdempotency = service.hasIdempotency
    let unknown = service.api.prefix + "/no-such-path"
    unknownPath = unknown
    let outside = ["/", "/no-such-path", "/health/no-such-path"]
    let unknownPaths = [unknown] + (service.api.fallback == nil ? outside : [unknown + "/1", unknown + "?a=b"])
    self.unknownPaths = SwiftList.inline(unknownPaths.map(TextRun.literal), indentation: 4, column: 21)
    fallback = service.api.fallback
    policies = service.resources.flatMap { CORSTestView.all(of: $0, in: service) }
    moves = MovedPathTestView.all(service)
    limits = LimitsView(service)
    auth = AuthView(service)
    cache = CacheView(service)
    store = StoreView(service, isUsed: limits != nil || cache != nil)
    limitedRoutes = LimitTestView.limited(in: service) + AuthRoutes.limited(of: service)
    exemptRoutes = LimitTestView.exempt(in: service) + AuthRoutes.exempt(of: service)
    dynamicCases = SwiftCall.elements(LimitTestView.dynamic(in: service).map(\.testCase))
    tierCases = SwiftCall.elements(LimitTestView.tiered(in: service).map(\.testCase))
    exposedHeaders = ServiceView.exposedHeaders(
      hasLimits: limits != nil, hasCache: cache != nil, hasIdempotency: service.hasIdempotency)
    problemType =
      switch service.api.problems {
      case .blank: "about:blank"
      case .base(let base): Text(base + "/not-found")
      }
    timeout = SwiftValue.grouped(service.api.timeout.seconds)
    indexedColumns = SwiftList.lines(Self.indexedColumns(service))
    protectedRoutes = SwiftList.lines(AccessCases(service).protected)
    accessCases = SwiftList.lines(AccessCases(service).all)
    routes = service.resources.flatMap { resource in
      resource.routes.map { RouteTestsView($0, of: resource, in: service, names: names, examples: examples) }
    }
    resources = service.resources.concurrentMap { ResourceTestsView($0, in: service, names: names, examples: examples) }
    failures = FailuresView(service, resources: Array(zip(service.resources, resources)), routes: routes)
  }
}

extension ServiceTestsView {
  /// What lists are filtered and sorted by, and what every other index begins with, each once. The id is the table's key
  /// anyway.
  private static func indexedColumns(_ service: Service) -> [String] {
    let listed = service.resources.filter { $0.actions.list != nil }.flatMap { resource in
      (resource.list.filters.map(\.member) + resource.list.sort.map(\.member)).map { (resource.table, $0.column) }
    }
    let indexed = DatabaseSchema(service).tables.flatMap { table in
      table.indexes.filter { !$0.isUnique }.compactMap { index in index.columns.first.map { (table.name, $0) } }
    }
    var seen: Set<[String]> = []
    return (indexed + listed).filter { $1 != "id" && seen.insert([$0, $1]).inserted }
      .map { "(\(TextRun.literal($0)), \(TextRun.literal($1)))" }
  }
}

extension ServiceTestsView: Subject {
  var subjectName: String { "" }
}

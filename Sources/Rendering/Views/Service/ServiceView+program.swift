import Templating

/// The program: its settings, its factory and its commands.
extension ServiceView {
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

  private var routerTakesClock: Bool { hasIdempotency || hasMovedPaths }
  /// Whether the factory must be able to use a database that is open already.
  var takesDatabase: Bool { hasAuth || hasJobs }
  /// Whether something else runs beside the server.
  var hasCompanions: Bool { hasRedis || hasJobs }

  /// The commands of the program, an array of types.
  var commands: String {
    let names =
      ["Serve", "Migrate"] + (hasSeeds ? ["Seed"] : []) + (hasAuth ? ["Users"] : []) + (cachesInRedis ? ["Cache"] : [])
      + (hasJobs ? ["Worker", "Jobs"] : []) + ["Routes"]
    return SwiftList.inline(names.map { $0 + "Command.self" }, indentation: 8, column: 21)
  }

  @SchemaBuilder<ServiceView>
  static var programMembers: [SchemaMember<ServiceView>] {
    Code("required", \.required, "what has no default in production, in lines of a comment")
    Code("routerSignature", \.routerSignature, "the declaration of the function that makes the router")
    Code("routerCall", \.routerCall, "its call")
    Flag("takesDatabase", \.takesDatabase, "whether the factory can use a database that is open already")
    Flag("hasCompanions", \.hasCompanions, "whether something else runs beside the server")
    Code("commands", \.commands, "the commands of the program, an array of types")
  }
}

/// Names that a description may use but emitted Swift cannot, each list with its reason.
enum ReservedNames {
  /// Swift's keywords as identifiers: legal in backticks.
  static let keywords: Set<String> = [
    "actor", "any", "as", "associatedtype", "async", "await", "borrowing", "break", "case", "catch", "class",
    "consuming", "continue", "default", "defer", "deinit", "do", "each", "else", "enum", "extension", "fallthrough",
    "false", "fileprivate", "for", "func", "guard", "if", "import", "in", "indirect", "infix", "inout", "internal",
    "is", "isolated", "lazy", "let", "macro", "mutating", "nil", "nonisolated", "nonmutating", "open", "operator",
    "optional", "package", "postfix", "precedencegroup", "prefix", "private", "protocol", "public", "repeat",
    "required", "rethrows", "return", "sending", "some", "static", "struct", "subscript", "super", "switch", "throw",
    "throws", "true", "try", "typealias", "unowned", "var", "weak", "where", "while", "yield",
  ]

  /// Members that mean something else to Swift or to the emitted code, whatever quotes they stand in.
  static let members: Set<String> = [
    "self", "init", "id", "columns", "sqlValues", "write", "createdAt", "updatedAt",
  ]

  /// Cases that mean something else: `.none` and `.some` of an optional, the requirements of `RawRepresentable`.
  static let cases: Set<String> = [
    "self", "init", "none", "some", "nil", "rawValue", "allCases", "placeholder", "hash", "write",
  ]

  /// Names that the emitted functions give to their own parameters and variables.
  static let locals: Set<String> = [
    "address", "application", "cache", "change", "claim", "client", "configuration", "connection", "context", "created",
    "current", "database", "fields", "group", "id", "idempotency", "input", "items", "json", "list", "get", "create",
    "location", "update", "delete", "find", "now", "page", "path", "precondition", "query", "record", "repository",
    "request", "response", "row", "router", "service", "total", "value",
    "self", "init", "body", "api", "logger", "error", "errors", "status", "problem", "print",
  ]

  /// What the function that lists a resource calls its own variables, beside the field that holds the repository.
  static let listing: Set<String> = ["cursor", "filter", "hasMore", "ids", "kept", "last", "next", "order"]

  /// Members that every blueprint has or may get, with the functions of the standard actions.
  static let blueprint: Set<String> = [
    "list", "create", "get", "update", "delete", "rules", "path", "address", "addRoutes", "cache", "database", "init",
    "self", "Type", "jobs", "limits", "idempotency",
  ]

  /// Types that emitted code speaks of: a resource of that name would take their place.
  static let types: Set<String> = swift.union(foundation).union(server).union(emitted)

  private static let swift: Set<String> = [
    "Any", "AnyObject", "Array", "ArraySlice", "Bool", "CaseIterable", "Character", "ClosedRange", "CodingKey",
    "Codable", "Collection", "Comparable", "ContiguousArray", "ContinuousClock", "Clock", "CustomStringConvertible",
    "Decodable", "Decoder", "DecodingError", "Dictionary", "Double", "Duration", "Encodable", "Encoder", "Equatable",
    "Error", "Float", "Hashable", "Hasher", "Identifiable", "Int", "Int8", "Int16", "Int32", "Int64", "Int128",
    "Iterator", "KeyPath", "Mirror", "Never", "ObjectIdentifier", "Optional", "PartialRangeFrom",
    "PartialRangeThrough", "Protocol", "Range", "RawRepresentable", "Regex", "Result", "Self", "Sendable", "Sequence",
    "Set", "Slice", "StaticString", "String", "StringProtocol", "Substring", "SuspendingClock", "Task", "TaskGroup",
    "Actor", "MainActor", "AsyncSequence", "AsyncStream", "Type", "UInt", "UInt8", "UInt16", "UInt32", "UInt64",
    "UInt128", "Unicode", "UnsafePointer", "Void", "Swift", "Mutex", "Atomic", "Observation", "Test", "Suite", "Tag",
    "Testing", "Issue", "Trait", "Attachment", "Attachable", "AttachableWrapper", "Bug", "Comment", "ConditionTrait",
    "Confirmation", "CustomTestArgumentEncodable", "CustomTestStringConvertible", "ExitStatus", "ExitTest",
    "ExpectationFailedError", "IssueHandlingTrait", "KnownIssueScope", "ParallelizationTrait", "SourceLocation",
    "SuiteTrait", "TestScoping", "TestTrait", "TimeLimitTrait", "Span", "Instant", "Strideable", "Numeric", "Optionals",
  ]

  private static let foundation: Set<String> = [
    "Bundle", "Calendar", "CharacterSet", "Data", "Date", "DateComponents", "DateInterval", "Decimal", "FileHandle",
    "FileManager", "Foundation", "FoundationEssentials", "IndexPath", "IndexSet", "JSONDecoder", "JSONEncoder",
    "JSONSerialization", "Locale", "Measurement", "Notification", "Operation", "Process", "ProcessInfo", "Progress",
    "Scanner", "Stream", "Thread", "TimeInterval", "TimeZone", "Timer", "URL", "URLComponents",
    "URLRequest", "UUID",
    "Unit", "Dispatch", "NSRange", "NSRegularExpression", "NSDecimalNumber", "NSNumber", "NSError",
  ]

  private static let server: Set<String> = [
    "Application", "ApplicationConfiguration", "ApplicationProtocol", "ApplicationRequestContextSource",
    "ArgumentParser", "AsyncParsableCommand", "ParsableCommand", "Argument", "Option", "Flag", "CommandConfiguration",
    "ByteBuffer", "Channel", "ConfigKey", "ConfigReader", "Configuration", "Cookie", "Cookies",
    "CoreRequestContextStorage", "Environment", "EnvironmentVariablesProvider", "EventLoop", "GRDB", "HTTPError",
    "HTTPField", "HTTPFields", "HTTPRequest", "HTTPResponse", "HTTPResponder", "HTTPTypes", "Hummingbird",
    "HummingbirdTesting", "Logger", "Logging", "LogEvent", "LogHandler", "MediaType", "Middleware", "NIOCore",
    "NIOTooManyBytesError", "Parameters", "Request", "RequestBody", "RequestContext", "RequestID", "Response",
    "ResponseBody", "ResponseGenerator", "Router", "RouterGroup", "RouterMiddleware", "RouterPath", "RouterResponder",
    "RemoteAddressRequestContext", "Service", "ServiceGroup", "SocketAddress", "StreamLogHandler", "TestClient",
    "TimeAmount", "URI", "ValidationError", "CleanExit", "ExitCode", "MemoryPersistDriver", "DatabaseError",
    "DatabasePool", "DatabaseQueue", "DatabaseValue", "DatabaseWriter", "Row", "Statement", "StatementArguments",
    "Column", "Table", "Record", "Association", "Cursor", "Pool", "SQL",
    "NIO", "NIOPosix", "CLibPQ", "Oid", "Metrics",
    "Counter", "Gauge", "Meter", "Crypto", "CryptoExtras", "JWT", "JWTKit", "JWTPayload", "KDF", "SHA256",
    "SymmetricKey",
    "EndpointPath", "CacheControl", "Expression", "View",
  ]

  private static let emitted: Set<String> = [
    "AccessClaims", "AccessTokens", "AddressRange", "AdoptedTables", "AnswerCache", "APILimits", "App",
    "AppConfiguration", "AppContext", "AppEnvironment", "Audience", "Auth", "AuthBlueprint", "AuthConfiguration",
    "Authentication", "AuthorizeMiddleware", "AuthPath", "AuthPolicy", "AuthSecret", "Blueprint", "Cache",
    "CacheCommand", "CachedRoutes", "CacheFinding", "CacheKey", "CacheNamespace", "CacheOutage", "CacheProduct",
    "CacheScripts", "CacheStore", "CacheValue", "CacheVersion", "CacheWrite", "CalendarDate", "CallCounter", "Checksum",
    "ClaimedJob", "Collector", "ColumnFacts", "ColumnType", "Conditions", "ConfigurationError", "ConnectionLost",
    "ConstraintViolation", "CopiedColumn", "CopiedReference", "CopiedTable", "CopyError", "CoreMetrics", "CORSPolicies",
    "CORSPolicy", "CountedLimit", "Counter", "CounterSeries", "CreateUserCommand", "Credentials", "CursorColumn",
    "CursorPage", "CursorRequest", "CustomRoute", "Database", "DatabaseConfiguration", "DatabaseConnection",
    "DatabaseCopy", "DatabaseUnavailable", "DatabaseURL", "DevelopmentConfiguration", "DocsBlueprint", "DotEnv",
    "DroppingRoutes", "DynamicRates", "EntityTag", "EntityTagList", "ErrorField", "ErrorMiddleware", "FakeRedis",
    "FallbackMiddleware", "FieldError", "FieldReader", "FieldValue", "FilterParameter", "ForwardedHops", "Found",
    "Gate", "GaugeSeries", "Grant", "GrantRoleCommand", "Health", "HealthBlueprint", "HistogramSeries", "Hooks", "ID",
    "IdempotencyClaim", "IdempotencyKeys", "IdempotencyMiddleware", "Identity", "Input", "InvalidJSON", "Job",
    "JobDepth", "JobEnding", "JobGauges", "JobHandler", "JobHandlers", "JobID", "JobLog", "JobLost", "JobMetrics",
    "JobOrigin", "JobOutcome", "JobPolicy", "JobQueue", "JobRefused", "JobRows", "JobRun", "JobRunner", "Jobs",
    "JobsCommand", "JobsConfiguration", "JobsFailure", "JobSignal", "JobWorker", "JSON", "JSONName", "JSONParser",
    "JSONRepresentable", "JSONValue", "JSONWriter", "KeptAnswer", "KeptBytes", "KeptJSON", "LimitClient",
    "LimitCounter", "LimitDecision", "Limiter", "LimitMiddleware", "LimitPolicy", "LimitStore", "LimitStrategy",
    "LimitTally", "LineLogHandler", "ListCache", "ListCursor", "ListFilter", "ListUsersCommand", "LogFile", "LogFormat",
    "LogLine", "ManualClock", "MeBlueprint", "Memo", "MemoryCacheStore", "MemoryLimitStore", "MethodFallback",
    "MetricRegistry", "Metrics", "MetricSample", "MetricsBlueprint", "MetricSeries", "MetricsFactory", "MetricsSystem",
    "MigrateCommand", "Migration", "MigrationRefused", "MigrationStatus", "MigrationStep", "Migrator", "Misfit",
    "MissingRow", "Model", "MovedPath", "NetworkAddress", "NewUser", "Page", "PageRequest", "Pagination",
    "PasswordChange", "PasswordCost", "PasswordHash", "PasswordHasher", "PasswordPrompt", "PathParameter", "Pattern",
    "PauseGate", "PostgresConnection", "PostgresDatabase", "PostgresError", "PostgresNumeric", "PostgresParameters",
    "PostgresPlaceholders", "PostgresPool", "PostgresResult", "PostgresRow", "PostgresServer", "PostgresSession",
    "PostgresStatements", "PostgresType", "PostgresURL", "PostgresValue", "Precondition", "Principal", "Problem",
    "ProblemType", "ProductionConfiguration", "ProtectedRoute", "QueryReader", "Rate", "RecencyList", "ReconnectPauses",
    "RecordedAnswer", "RecordingCacheStore", "RedisCacheStore", "RedisCall", "RedisChannelHandler", "RedisClient",
    "RedisCommand", "RedisConnection", "RedisError", "RedisLimitStore", "RedisRefusal", "RedisScript", "RedisURL",
    "RedisWord", "Reference", "ReferenceFacts", "RefreshTokenRepository", "RequestLimits", "RequestLog",
    "RequestLogMiddleware", "RequestMetrics", "RequestOutcome", "RequestPipeline", "RESPParser", "RESPValue",
    "ResultRow", "Role", "RoutesCommand", "RowID", "Rule", "SchemaComparison", "SecurityHeaders", "SeedCommand",
    "Seeder", "SeedError", "SeriesKey", "ServeCommand", "Settings", "SettingValue", "Shared", "SingleFlight", "SortKey",
    "SortOrder", "SQLiteConnection", "SQLiteDatabase", "SQLitePool", "SQLiteRow", "SQLValue", "StalledClientHandler",
    "StaticFile", "StoreConfiguration", "StoredJob", "StoredJobs", "Stores", "StoreURL", "StrandedWrites", "TableFacts",
    "TableRows", "TablesDiffer", "TestingConfiguration", "TestRedis", "TestSchema", "TestSchemaRun", "TestSchemas",
    "TestService", "TestUser", "TimeLimit", "TimeLimitExceeded", "Timestamp", "Tokens", "TraceContext",
    "TrustedProxies", "UnexpectedColumn", "User", "UserRepository", "UsersCommand", "UsersFailure", "UUIDv7",
    "Validation", "VisibleRows", "WallClock", "WireName", "WireNames", "WorkerCommand",
  ]
}

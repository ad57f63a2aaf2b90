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
  /// The contract as JSON, with its last newline.
  var openAPI: String

  // MARK: The database

  /// The one that is written now.
  var nextMigration: MigrationView?
  /// The constants of all migrations, in the order in which they run.
  var migrations: [String]
  /// The constants of rows from before migrations, for the tests.
  var earlierRows: [String]
  /// What migrations have statements for: the engines of now, and those of before.
  var migrationEngines: Set<DataStores.Engine>
  var database: DatabaseView
  /// What DATABASE_URL may name.
  var engines: [DataStores.Engine]
  /// Whether the tables were made by another program.
  var isExisting: Bool
  /// `"books.isbn": "ISBN"`, the elements of a dictionary.
  var wireNames: [String]
  /// Whether a resource has UUIDs for ids.
  var hasUUIDs: Bool
  /// Whether statements must give a row.
  var hasMissingRow: Bool

  // MARK: What there is in resources, at least once

  var hasReferences: Bool
  var hasEmails: Bool
  var hasURLs: Bool
  var hasPatterns: Bool
  var hasDecimals: Bool
  var hasJSON: Bool
  var hasCreate: Bool

  // MARK: Paths and pages

  /// A file under `public/` that answers unknown GETs outside the API.
  var fallback: String?
  /// Whether `/metrics` shows what the service counts.
  var hasMetrics: Bool
  /// Paths that resources had before.
  var movedPaths: [MovedPathView]
  /// The policy of the whole API.
  var apiCORS: CORSView?
  /// Those of single resources, which replace it.
  var resourceCORS: [CORSView]
  /// The same by path: where a resource was, its policy counts too.
  var pathCORS: [CORSView]

  // MARK: Access

  /// Users, tokens and roles, where there are any.
  var auth: AuthView?
  /// Whether a route does its work once for requests that come again.
  var hasIdempotency: Bool
  /// Whether a list of which some see only their own rows is kept as a whole, for each of them.
  var hasPersonalAnswers: Bool

  // MARK: Limits and caches

  /// How often a client may ask, where a route is limited.
  var limits: LimitsView?
  /// What is kept of answers, where a route is cached.
  var cache: CacheView?
  /// What limits and cache keep their counts and answers in, where there are any.
  var store: StoreView?

  // MARK: Work, and rows

  /// Work that is done after the answer.
  var jobs: [JobView]
  var hasUniqueJobs: Bool
  /// The types that segments of the paths of custom routes have.
  var pathTypes: Set<PathParameterType>
  /// The rows that `App seed` makes, in that order.
  var seeds: [SeedView]

  static let schema = Schema<ServiceView> {
    Words("name", \.name, "the service's name")
    Code("kebab", \.kebab, "its name for files and labels")
    Words("summary", \.summary, "what the description says about it")
    Code("prefix", \.prefix, "the prefix of the API without its first slash")
    Code("maxBody", \.maxBody, "the largest body, in bytes")
    Code("timeout", \.timeout, "how long the work for one request may take, in seconds")
    Words("problems", \.problems, "what the type of a problem starts with")
    Many("resources", \.resources, "its resources")
    Code("openAPI", \.openAPI, "its contract in OpenAPI 3.1, JSON in lines")
    databaseMembers
    fieldMembers
    pathMembers
    accessMembers
    storeMembers
    jobMembers
    listMembers
    routeMembers
    seedMembers
    programMembers
    deliveryMembers
  }
}

import ServiceDescription
import Templating

/// A custom route, as the templates of the emitted tests see it.
struct RouteTestsView: View {
  /// `Book.publish`
  var name: String
  var title: String
  var type: String
  var example: String
  var input: String
  var output: String
  var folder: String
  var blueprint: String
  /// Makes the repository of its resource.
  var repositoryCall: String
  /// Whether its blueprint caches answers, and whether that or the repository needs the cache.
  var isCached: Bool
  var needsCache: Bool
  var hasIdempotency: Bool
  /// Whether it does so itself.
  var isIdempotent: Bool
  /// How long its answers are kept, less one second; and whether it drops what is kept.
  var keptAlmost: String?
  var drops: Bool
  var variables: String
  var hasRules: Bool
  var rules: String
  /// Of the resource, a literal: `"/v1/books"`.
  var address: String
  /// The arguments of the blueprint for its routes, this one as `route`.
  var routeArguments: [String]
  /// `.post`
  var method: String
  /// An address that it takes, without a query; a literal.
  var plainPath: String
  /// The same as it is sent, with a query that it takes.
  var request: String
  /// A query that it takes, with its question mark; a literal.
  var query: String?
  /// The members of a body that it takes, in lines; nil where it takes none.
  var body: [String]
  var hasBody: Bool
  /// Whether a request is known that it takes.
  var hasExample: Bool
  /// `#expect(input.id.asJSON == 1)`, in lines.
  var expectations: [String]
  /// Addresses that have not the form of the path, elements of an array.
  var badPaths: [String]
  /// Elements of arrays of `BadQuery` and `Probe`.
  var badQueries: [String]
  var badFields: [String]
  var requiredFields: String?
  /// An expression that makes an answer, and the body that is sent then; nil where no test can make one.
  var answer: String?
  var answered: String?
  /// The fixture of the resource whose rows it answers with, and the repository that finds them.
  var answeredFixture: String?
  var answeredRepositoryCall: String
  var answeredType: String
  var returnsList: Bool
  var returnsNothing: Bool
  /// The names of the jobs that it starts, an array.
  var jobs: String?

  var hasBadPaths: Bool { !badPaths.isEmpty }
  var hasBadFields: Bool { !badFields.isEmpty }
  var hasExpectations: Bool { !expectations.isEmpty }

  static let schema = Schema<RouteTestsView> {
    Code("title", \.title, "its method and path")
    Code("type", \.type, "the owner's struct")
    Code("example", \.example, "the enum that sends what it takes")
    Code("input", \.input, "the struct of what it takes")
    Code("output", \.output, "what the owner's function returns")
    Code("folder", \.folder, "the folder of its tests")
    Code("blueprint", \.blueprint, "the struct with the routes of its resource")
    Code("repositoryCall", \.repositoryCall, "makes the struct that keeps the resource in the database")
    Flag("isCached", \.isCached, "whether its blueprint caches answers")
    Flag("needsCache", \.needsCache, "whether its blueprint or the repository needs the cache")
    Flag("isIdempotent", \.isIdempotent, "whether it does its own work once")
    Flag("hasIdempotency", \.hasIdempotency, "whether a route of its blueprint does its work once")
    Code("keptAlmost", \.keptAlmost, "one second less than its answers are kept")
    Flag("drops", \.drops, "whether it drops what is kept")
    Code("variables", \.variables, "what the blueprint calls the repository")
    Flag("hasRules", \.hasRules, "whether the blueprint takes rules")
    Code("rules", \.rules, "the struct of the owner's rules and hooks")
    Code("address", \.address, "the path of its resource, a literal")
    Code("routeArguments", \.routeArguments, "the arguments of the blueprint for its routes, in lines")
    Code("method", \.method, "the method, a Swift expression")
    Code("plainPath", \.plainPath, "an address that it takes, a literal")
    Code("query", \.query, "a query that it takes, a literal")
    Code("body", \.body, "the members of a body that it takes, in lines")
    Flag("hasBody", \.hasBody, "whether it takes a body")
    Flag("hasExample", \.hasExample, "whether a request is known that it takes")
    Code("expectations", \.expectations, "what its input is for that request, in lines")
    Flag("hasExpectations", \.hasExpectations, "whether there are any")
    Code("badPaths", \.badPaths, "addresses that have not its form, as elements of an array")
    Flag("hasBadPaths", \.hasBadPaths, "whether there are any")
    Code("badQueries", \.badQueries, "queries that are refused, as elements of an array")
    Code("badFields", \.badFields, "fields that are refused, in lines")
    Flag("hasBadFields", \.hasBadFields, "whether there are any")
    Code("requiredFields", \.requiredFields, "the errors of a body without anything")
    Code("answer", \.answer, "an expression that makes an answer")
    Code("answered", \.answered, "the body that is sent then, a literal")
    Code("answeredFixture", \.answeredFixture, "the fixture of the rows that it answers with")
    Code("answeredRepositoryCall", \.answeredRepositoryCall, "makes what finds them")
    Code("answeredType", \.answeredType, "their type")
    Flag("returnsList", \.returnsList, "whether it answers with a list of them")
    Flag("returnsNothing", \.returnsNothing, "whether it answers without a body")
    Code("jobs", \.jobs, "the names of the jobs that it starts, an array")
  }
}

extension RouteTestsView: Subject {
  var subjectName: String { name }
}

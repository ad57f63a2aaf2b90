import ServiceDescription
import Templating

/// A resource, as the templates of the emitted tests see it.
struct ResourceTestsView: View {
  /// As the description has it; tells it from the other resources.
  var name: String
  /// What the names of its test suites begin with, `Book`.
  var type: String
  var fixture: String
  var blueprint: String
  /// Makes its repository.
  var repositoryCall: String
  /// Whether its blueprint caches answers, and whether that or its repository needs the cache.
  var isCached: Bool
  var needsCache: Bool
  /// What its hooks get as input.
  var hookInput: String
  /// What its blueprint calls the repository.
  var variables: String
  /// Makes the owner's routes, arguments of its blueprint: `publish: BookPublish(database: database)`.
  var routeArguments: [String]
  var hasRoutes: Bool { !routeArguments.isEmpty }
  /// What the suites call the fixture: a short name where its own would make lines too long.
  var rows: String { isAliased ? "Rows" : fixture }
  var isAliased: Bool { fixture.count > 24 }
  var folder: String
  var noun: String
  var article: String
  var nouns: String
  /// The path with the API's prefix.
  var address: String
  /// Whether clients may do this.
  var hasList: Bool
  var hasGet: Bool
  var hasCreate: Bool
  var hasUpdate: Bool
  var hasDelete: Bool
  var hasTimestamps: Bool
  /// Ids that no row has, by the kind of its ids.
  var unknownIDs: String
  var fixtureRows: FixtureRowsView
  var creation: CreationTestsView
  var listing: ListTestsView
  var change: UpdateTestsView
  var rules: ValidationTestsView
  var uniqueness: UniqueTestsView
  var references: [ReferenceTestView]
  var userReferences: [UserReferenceTestView]
  var storage: SchemaTestsView
  var owner: OwnerTestsView?
  /// Whether a creation that comes again is done once.
  var isIdempotent: Bool
  /// Whether a route of its blueprint does its work once.
  var hasIdempotency: Bool
  var testsIdempotency: Bool { isIdempotent && hasRow }
  /// The names of the jobs that an action starts, an array; nil where it starts none.
  var createJobs: String?
  var updateJobs: String?
  var deleteJobs: String?
  var testsJobs: Bool { hasCreate && hasRow && (createJobs ?? updateJobs ?? deleteJobs) != nil }
  var hasAuth: Bool
  var table: String { storage.table }
  var testsOwner: Bool { owner != nil && hasCreate && hasRow }
  var caching: CacheTestsView?

  /// Whether tests can make a row.
  var hasRow: Bool { fixtureRows.count > 0 }
  /// Whether tests can make two.
  var hasRows: Bool { fixtureRows.count > 1 }
  var hasValidation: Bool { hasRow }
  var testsCache: Bool { hasRow && caching != nil }
  /// Whether tests of references see that whole pages are dropped.
  var keepsPages: Bool { caching?.pages != nil }
  var hasUniqueness: Bool { !uniqueness.keys.isEmpty || !uniqueness.nullable.isEmpty }
  var hasUniqueKey: Bool { !uniqueness.keys.isEmpty }
  var hasNumberedList: Bool { hasList && !listing.isCursor }
  var hasCursorList: Bool { hasList && listing.isCursor }
  var hasFilters: Bool { hasList && listing.hasFilters }
  var hasSort: Bool { hasList && listing.hasSort }
  var hasReferences: Bool { !references.isEmpty }
  var hasUserReferences: Bool { hasRow && !userReferences.isEmpty }
  var countsUsers: Bool { userReferences.contains { !$0.forbids } }
  var hasHooks: Bool { hasCreate && hasRow }
  /// Whether every change of a row is one that others notice.
  var seesChanges: Bool { hasUpdate && hasTimestamps }

  static let schema = Schema<ResourceTestsView> {
    Code("type", \.type, "what the names of its test suites begin with")
    Code("fixture", \.fixture, "the enum that makes rows for tests")
    Code("blueprint", \.blueprint, "the struct with its routes")
    Code("repositoryCall", \.repositoryCall, "makes the struct that keeps it in the database")
    Flag("isCached", \.isCached, "whether its answers are cached")
    Flag("needsCache", \.needsCache, "whether its blueprint or its repository needs the cache")
    Code("hookInput", \.hookInput, "what a hook gets as input")
    Code("variables", \.variables, "what its blueprint calls the repository")
    Code("routeArguments", \.routeArguments, "the arguments of its blueprint that make the owner's routes, in lines")
    Flag("hasRoutes", \.hasRoutes, "whether there are any")
    Code("rows", \.rows, "what the suites call the fixture")
    Flag("isAliased", \.isAliased, "whether that is a short name for it")
    Code("folder", \.folder, "the folder of its tests")
    Code("noun", \.noun, "one, in words")
    Code("article", \.article, "a or an")
    Code("nouns", \.nouns, "several, in words")
    Code("address", \.address, "its path with the prefix of the API")
    Flag("hasList", \.hasList, "whether it is listed")
    Flag("hasGet", \.hasGet, "whether one can be asked for")
    Flag("hasCreate", \.hasCreate, "whether clients may create one")
    Flag("hasUpdate", \.hasUpdate, "whether clients may change one")
    Flag("hasDelete", \.hasDelete, "whether clients may delete one")
    Flag("hasTimestamps", \.hasTimestamps, "whether created_at and updated_at are kept")
    Code("unknownIDs", \.unknownIDs, "ids that no row has, and such as are none")
    One("owner", \.owner, "what tests of the owners of rows need")
    Flag("hasIdempotency", \.hasIdempotency, "whether a route of its blueprint does its work once")
    Flag("testsIdempotency", \.testsIdempotency, "whether a creation that comes again is done once")
    Code("createJobs", \.createJobs, "the names of the jobs that a creation starts, an array")
    Code("updateJobs", \.updateJobs, "the same for a change")
    Code("deleteJobs", \.deleteJobs, "the same for a deletion")
    Flag("testsJobs", \.testsJobs, "whether that can be tested")
    Flag("hasAuth", \.hasAuth, "whether there are users")
    Code("table", \.table, "its table")
    Flag("testsOwner", \.testsOwner, "whether there are any")
    Flag("hasRow", \.hasRow, "whether tests can make a row")
    Flag("hasRows", \.hasRows, "whether tests can make two rows that differ in whatever must be unique")
    Flag("hasValidation", \.hasValidation, "whether the rules of its fields can be tested")
    Flag("hasUniqueness", \.hasUniqueness, "whether something must be unique, and can be tested")
    Flag("hasUniqueKey", \.hasUniqueKey, "whether no two rows may be alike in something")
    Flag("hasNumberedList", \.hasNumberedList, "whether it is listed in numbered pages")
    Flag("hasCursorList", \.hasCursorList, "whether it is listed in pages by cursor")
    Flag("hasFilters", \.hasFilters, "whether its list can be filtered")
    Flag("hasSort", \.hasSort, "whether its list can be sorted")
    Flag("hasReferences", \.hasReferences, "whether it refers to something")
    One("fixtureRows", \.fixtureRows, "its example rows")
    One("creation", \.creation, "what tests of its creation need")
    One("listing", \.listing, "what tests of its list need")
    One("change", \.change, "what tests of its changes need")
    One("rules", \.rules, "values on both sides of every bound")
    One("uniqueness", \.uniqueness, "what must be unique")
    Many("references", \.references, "what it refers to")
    Many("userReferences", \.userReferences, "the columns that name users")
    Flag("hasUserReferences", \.hasUserReferences, "whether there are any, and rows to test them with")
    Flag("countsUsers", \.countsUsers, "whether their tests count rows")
    Flag("hasHooks", \.hasHooks, "whether calls of its hooks can be tested")
    Flag("seesChanges", \.seesChanges, "whether every change of a row is one that others notice")
    One("storage", \.storage, "what the database itself keeps")
    One("caching", \.caching, "what is kept of its answers")
    Flag("testsCache", \.testsCache, "whether that can be tested")
    Flag("keepsPages", \.keepsPages, "whether whole pages of its list are kept")
  }
}

/// Example rows of a resource.
struct FixtureRowsView: View {
  var count: Int
  /// The elements of an array of bodies, in lines.
  var bodies: [String]
  var references: [FixtureReferenceView]
  /// The fields that name whoever is logged in.
  var users: [Text]

  var isEmpty: Bool { count == 0 }
  var hasReferences: Bool { !references.isEmpty || !users.isEmpty }
  var userStatements: [String] {
    users.map { "body[\(TextRun.literal($0.value))] = TestUser.json" }
  }

  static let schema = Schema<FixtureRowsView> {
    Code("userStatements", \.userStatements, "the statements that name whoever is logged in")
    Flag("isEmpty", \.isEmpty, "whether clients cannot make a row")
    Code("bodies", \.bodies, "the bodies without references, in lines")
    Flag("hasReferences", \.hasReferences, "whether the bodies hold references")
    Many("references", \.references, "the references that the bodies hold")
  }
}

/// A reference that example rows hold.
struct FixtureReferenceView: View {
  var wire: Text
  /// The fixture of what is referred to.
  var target: String

  static let schema = Schema<FixtureReferenceView> {
    Words("wire", \.wire, "the field's name in JSON")
    Code("target", \.target, "the fixture of what it refers to")
  }
}

extension ResourceTestsView: Subject {
  var subjectName: String { name }
}

import ServiceDescription
import Templating

/// A resource, as the templates of the emitted application see it.
struct ResourceView: View {
  /// As the description calls it.
  var name: String
  var type: String
  var input: String
  var repository: String
  /// The seeded struct of the owner's rules and hooks.
  var rules: String
  var blueprint: String
  /// Makes its blueprint and adds its routes, in several lines.
  var mounting: String
  var folder: String
  var variable: String
  var variables: String
  /// The path segment.
  var path: String
  /// The path with the API's prefix.
  var address: String
  /// The `SQLValue` of a variable `id`.
  var boundID: String
  var table: String
  /// In words: `published book`, with an article, in the plural, and that with a capital.
  var noun: String
  var article: String
  /// `A published book`
  var subject: String
  var nouns: String
  var nounsCapitalized: String
  var summary: Text?
  var fields: [FieldView]
  /// Those that a client may write.
  var inputs: [FieldView]
  /// The `SQLValue`s of the inputs, as the elements of an array.
  var boundValues: [String]
  var references: [ReferenceView]
  var choices: [ChoiceView]
  var patterns: [PatternView]
  var hasIntegerID: Bool
  var hasTimestamps: Bool
  var timestampColumns: TimestampColumnsView?
  var list: ListView?
  /// What it means that rows have owners, where they have.
  var owner: OwnerView?
  /// The table of its blueprint.
  var routes: [RouteView]
  /// Those whose work the owner writes.
  var customRoutes: [CustomRouteView]
  /// What the routes answer, for the documentation: `200; 304, 400, 429`.
  var listAnswers: String
  var createAnswers: String
  var getAnswers: String
  var updateAnswers: String
  var deleteAnswers: String
  /// Whether its blueprint caches answers, and its repository drops such.
  var isCached: Bool
  var dropsCache: Bool
  /// The beginnings of the transactions that create, change and delete one, each in one or several lines.
  var createWrite: String
  var updateWrite: String
  var deleteWrite: String
  /// The declaration of what a deletion changes besides, in lines.
  var deleteDrops: [String]
  /// The SQLValue of an id `$0`, and how one is read from a row.
  var boundItemID: String
  var readID: String
  var hasGet: Bool
  var hasCreate: Bool
  /// Whether a creation that comes again is done once.
  var isIdempotent: Bool
  /// What enqueues the jobs that an action starts, statements.
  var createJobs: [String]
  var updateJobs: [String]
  var deleteJobs: [String]
  var hasCreateJobs: Bool { !createJobs.isEmpty }
  var hasUpdateJobs: Bool { !updateJobs.isEmpty }
  var hasDeleteJobs: Bool { !deleteJobs.isEmpty }
  /// Whether something else is done in the transaction that creates one.
  var recordsCreate: Bool { isIdempotent || hasCreateJobs }
  /// Whether that goes for any of its routes.
  var hasIdempotency: Bool
  var hasUpdate: Bool
  var hasDelete: Bool
  var statements: StatementsView

  /// Whether clients send bodies, to its own routes or to custom ones.
  var hasInput: Bool { isWritten || isRouteBody }
  var isRouteBody: Bool
  private var isWritten: Bool { hasCreate || hasUpdate }
  /// What a hook gets as input; nothing where clients send no bodies.
  var hookInput: String { isWritten ? input : "Never" }
  var hasHooks: Bool { isWritten || hasDelete }
  /// Whether a single one can be asked for.
  var asksForOne: Bool { hasGet || hasUpdate || hasDelete }
  var needsFind: Bool { asksForOne || list?.findsLast == true }
  var hasDeleteDrops: Bool { !deleteDrops.isEmpty }
  var checksReferences: Bool { isWritten && !references.isEmpty }
  /// Whether its list is more than numbered pages in the order of ids.
  var hasListQuery: Bool { list?.isPlain == false }

  static let schema = Schema<ResourceView> {
    Code("name", \.name, "its name in the description")
    Code("type", \.type, "its struct")
    Code("input", \.input, "the struct of what clients send")
    Code("repository", \.repository, "the struct that keeps it in the database")
    Code("rules", \.rules, "the struct of the owner's rules and hooks")
    Code("hookInput", \.hookInput, "what a hook gets as input")
    Flag("hasHooks", \.hasHooks, "whether clients change anything")
    Code("blueprint", \.blueprint, "the struct with its routes")
    Code("mounting", \.mounting, "the statement that makes its blueprint and adds its routes")
    Code("folder", \.folder, "its folder under Blueprints")
    Code("variable", \.variable, "a variable for one")
    Code("variables", \.variables, "a variable for several")
    Code("path", \.path, "its path segment")
    Code("boundID", \.boundID, "the value of a variable id for a statement")
    Code("address", \.address, "its path with the prefix of the API")
    Code("table", \.table, "its table")
    Code("noun", \.noun, "one, in words")
    Code("subject", \.subject, "one, with a capital article")
    Code("article", \.article, "a or an")
    Code("nouns", \.nouns, "several, in words")
    Code("nounsCapitalized", \.nounsCapitalized, "several, in words, with a capital")
    Words("summary", \.summary, "what the description says about it")
    Many("fields", \.fields, "all fields but id and timestamps")
    Many("inputs", \.inputs, "the fields that clients may write")
    Code("boundValues", \.boundValues, "the values of the inputs for a statement, as elements of an array")
    Many("references", \.references, "the references that clients may write")
    Many("choices", \.choices, "the enums of its fields")
    Many("patterns", \.patterns, "the regular expressions of its fields")
    Flag("hasIntegerID", \.hasIntegerID, "whether the database numbers the rows; else ids are UUIDs")
    Flag("hasTimestamps", \.hasTimestamps, "whether created_at and updated_at are kept")
    One("timestampColumns", \.timestampColumns, "where created_at and updated_at stand in a row")
    One("owner", \.owner, "what it means that rows have owners")
    One("list", \.list, "how it is listed")
    Many("routes", \.routes, "the routes of its blueprint")
    Many("customRoutes", \.customRoutes, "the routes whose work the owner writes")
    Code("listAnswers", \.listAnswers, "what the list answers, as 200 with a page; 304, 400")
    Code("createAnswers", \.createAnswers, "what create answers")
    Code("getAnswers", \.getAnswers, "what get answers")
    Code("updateAnswers", \.updateAnswers, "what update answers")
    Code("deleteAnswers", \.deleteAnswers, "what delete answers")
    Flag("hasGet", \.hasGet, "whether one can be asked for")
    Flag("isIdempotent", \.isIdempotent, "whether a creation that comes again is done once")
    Code("createJobs", \.createJobs, "the statements that enqueue the jobs which a creation starts")
    Code("updateJobs", \.updateJobs, "the same for a change")
    Code("deleteJobs", \.deleteJobs, "the same for a deletion")
    Flag("hasCreateJobs", \.hasCreateJobs, "whether a creation starts jobs")
    Flag("hasUpdateJobs", \.hasUpdateJobs, "whether a change starts jobs")
    Flag("hasDeleteJobs", \.hasDeleteJobs, "whether a deletion starts jobs")
    Flag("recordsCreate", \.recordsCreate, "whether something else is done in the transaction that creates one")
    Flag("hasIdempotency", \.hasIdempotency, "whether that goes for any of its routes")
    Flag("hasCreate", \.hasCreate, "whether clients may create one")
    Flag("hasUpdate", \.hasUpdate, "whether clients may change one")
    Flag("hasDelete", \.hasDelete, "whether clients may delete one")
    Flag("hasInput", \.hasInput, "whether clients send bodies")
    Flag("needsFind", \.needsFind, "whether one is looked up")
    Flag("checksReferences", \.checksReferences, "whether a write looks up what it refers to")
    Flag("hasListQuery", \.hasListQuery, "whether its list is more than numbered pages in the order of ids")
    Flag("isCached", \.isCached, "whether its answers are cached")
    Flag("dropsCache", \.dropsCache, "whether writing it makes cached answers stale")
    Code("createWrite", \.createWrite, "the beginning of the transaction that creates one")
    Code("updateWrite", \.updateWrite, "the beginning of the transaction that changes one")
    Code("deleteWrite", \.deleteWrite, "the beginning of the transaction that deletes one")
    Flag("hasDeleteDrops", \.hasDeleteDrops, "whether a deletion changes other resources that are cached")
    Code("deleteDrops", \.deleteDrops, "the declaration of what it changes, in lines")
    Code("boundItemID", \.boundItemID, "the value of an id $0 for a statement")
    Code("readID", \.readID, "how an id is read from a row")
    Flag("asksForOne", \.asksForOne, "whether a single one is asked for by its id")
    One("statements", \.statements, "its SQL")
  }
}

/// Where the timestamps stand in a row.
struct TimestampColumnsView: View {
  var created: String
  var updated: String

  static let schema = Schema<TimestampColumnsView> {
    Code("created", \.created, "index of created_at")
    Code("updated", \.updated, "index of updated_at")
  }
}

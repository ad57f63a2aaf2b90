import ServiceDescription
import Templating

/// What tests of the cached answers of a resource need.
struct CacheTestsView: View {
  /// How a single one, whole pages, the rows of a list and their number are kept.
  var one: KeptTestView?
  var pages: KeptTestView?
  var items: KeptTestView?
  /// A literal: the table.
  var table: String
  /// Whether the list says how many rows there are.
  var isNumbered: Bool

  static let schema = Schema<CacheTestsView> {
    One("one", \.one, "how a single one is kept")
    One("pages", \.pages, "how whole pages are kept")
    One("items", \.items, "how the rows of a list are kept")
    Code("table", \.table, "its table, a literal")
    Flag("isNumbered", \.isNumbered, "whether a cached list says how many rows there are")
  }

  /// Nil where nothing is cached.
  init?(_ resource: Resource) {
    let actions = resource.actions
    if case .answers(let time) = actions.get?.cache { one = KeptTestView(time) }
    switch actions.list?.cache {
    case .answers(let time): pages = KeptTestView(time)
    case .pages(let time, let flag): pages = KeptTestView(time, flag: flag)
    case .membership(let time, let count): items = KeptTestView(time, count: count)
    case nil: break
    }
    table = TextRun.literal(resource.table)
    isNumbered = actions.list?.cache != nil && resource.list.pages == .numbered
    if one == nil, pages == nil, items == nil { return nil }
  }
}

/// How long something is kept.
struct KeptTestView: View {
  /// One second less, in seconds.
  var almost: String
  /// Literals: the query that asks for a page of one's own, `"?fresh"`, and the error of a value that is none.
  var flag: String?
  var flagError: String
  /// How long the number of rows is kept.
  var count: KeptCountView?

  static let schema = Schema<KeptTestView> {
    Code("almost", \.almost, "one second less than it is kept")
    Code("flag", \.flag, "the query that asks for a page of one's own, a literal")
    Code("flagError", \.flagError, "the error of a value that is none, a literal")
    One("count", \.count, "how long the number of rows is kept")
  }

  init(_ time: Span, flag: Name? = nil, count: Span? = nil) {
    almost = SwiftValue.grouped(time.seconds - 1)
    self.flag = flag.map { TextRun.literal("?" + $0.snake) }
    flagError = TextRun.literal((flag?.snake ?? "") + ": type")
    self.count = count.map { KeptCountView(almost: SwiftValue.grouped($0.seconds - 1)) }
  }
}

/// How long the number of rows is kept.
struct KeptCountView: View {
  /// One second less, in seconds.
  var almost: String

  static let schema = Schema<KeptCountView> {
    Code("almost", \.almost, "one second less than it is kept")
  }
}

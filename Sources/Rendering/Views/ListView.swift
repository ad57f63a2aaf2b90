import ServiceDescription
import Templating

/// How a resource is listed.
struct ListView: View {
  var size: String
  var maximum: String
  /// Whether pages are found by a cursor; else they are numbered.
  var isCursor: Bool
  /// The elements of arrays: what the list can be filtered and sorted by, and what its cursors remember.
  var filters: [String]
  var sortKeys: [String]
  var cursorColumns: [String]
  /// The repository's function for numbered pages, up to its body; and what it is called with.
  var signature: String
  var listArguments: String
  /// What the links of numbered pages repeat.
  var linkQuery: String
  /// Statements of the blueprint, each in one or several lines.
  var cursor: String
  var cursorRequest: String
  /// Its parameters in words, in lines of a comment; and in one line of Markdown.
  var parameters: [String]
  var parametersInTable: String

  /// How its rows are kept; nil where it is made anew, or kept as a whole.
  var membership: MembershipView?
  /// The repository's function for the ids of numbered pages, up to its body.
  var idsSignature: String
  /// The parameter that asks for a page of one's own.
  var cacheFlag: String?

  /// Whether it reads the last row of a page for its cursor.
  var findsLast: Bool { isCursor && membership != nil }
  /// Whether some see only their own rows.
  var isOwnerLimited: Bool
  var hasFilters: Bool { !filters.isEmpty || isOwnerLimited }
  var hasFilterParameters: Bool { !filters.isEmpty }
  var hasSort: Bool { !sortKeys.isEmpty }
  /// Whether the order is known only when there is a query.
  var hasOrder: Bool { hasSort || isCursor }
  var hasSelection: Bool { hasFilters || hasSort }
  var isPlain: Bool { !hasSelection && !isCursor }
  /// Whether it has numbered pages of what a query selects.
  var isSelective: Bool { hasSelection && !isCursor }
  var hasParameters: Bool { !parameters.isEmpty }

  static let schema = Schema<ListView> {
    Code("size", \.size, "items on a page unless the client asks for another number")
    Code("maximum", \.maximum, "the most items on a page")
    Flag("isPlain", \.isPlain, "whether it has numbered pages in the order of ids, and nothing else")
    Flag("isSelective", \.isSelective, "whether it has numbered pages that can be filtered or sorted")
    Flag("isCursor", \.isCursor, "whether it has pages by cursor")
    Flag("hasFilters", \.hasFilters, "whether it can be filtered, or shows some only their own rows")
    Flag("hasFilterParameters", \.hasFilterParameters, "whether it can be filtered")
    Flag("isOwnerLimited", \.isOwnerLimited, "whether some see only their own rows")
    Flag("hasSort", \.hasSort, "whether it can be sorted")
    Flag("hasOrder", \.hasOrder, "whether it can be sorted or has pages by cursor")
    Flag("hasSelection", \.hasSelection, "whether it can be filtered or sorted")
    Code("filters", \.filters, "its filters, as elements of an array")
    Code("sortKeys", \.sortKeys, "its sort keys, as elements of an array")
    Code("cursorColumns", \.cursorColumns, "what its cursors can remember, as elements of an array")
    Code("signature", \.signature, "the repository's function for numbered pages")
    One("membership", \.membership, "how its rows are kept one by one")
    Code("idsSignature", \.idsSignature, "the repository's function for the ids of numbered pages")
    Code("cacheFlag", \.cacheFlag, "the parameter that asks for a page of one's own")
    Code("listArguments", \.listArguments, "what that function is called with")
    Code("linkQuery", \.linkQuery, "what the links of numbered pages repeat")
    Code("cursor", \.cursor, "the statement that makes the kind of its cursors")
    Code("cursorRequest", \.cursorRequest, "the statement that reads a cursor")
    Flag("hasParameters", \.hasParameters, "whether it has parameters beside those of its pages")
    Code("parameters", \.parameters, "its parameters in words, in lines")
    Code("parametersInTable", \.parametersInTable, "its parameters in words, in Markdown")
  }
}

/// How the rows of a list and their number are kept, apart from each other.
struct MembershipView: View {
  /// What is dropped when one of them is written, `.books`.
  var namespace: String
  /// Durations, Swift expressions.
  var items: String
  var count: String

  static let schema = Schema<MembershipView> {
    Code("namespace", \.namespace, "what is dropped when a row is written")
    Code("items", \.items, "how long a row is kept, a Swift expression")
    Code("count", \.count, "how long the number of rows is kept, a Swift expression")
  }

  /// Nil when the list has no such rule.
  init?(_ resource: Resource) {
    guard case .membership(let items, let count) = resource.actions.list?.cache else { return nil }
    namespace = CacheNamespaces.member(resource)
    self.items = SwiftValue.duration(items)
    self.count = count.map(SwiftValue.duration) ?? ""
  }
}

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

  var hasFilters: Bool { !filters.isEmpty }
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
    Flag("hasFilters", \.hasFilters, "whether it can be filtered")
    Flag("hasSort", \.hasSort, "whether it can be sorted")
    Flag("hasOrder", \.hasOrder, "whether it can be sorted or has pages by cursor")
    Flag("hasSelection", \.hasSelection, "whether it can be filtered or sorted")
    Code("filters", \.filters, "its filters, as elements of an array")
    Code("sortKeys", \.sortKeys, "its sort keys, as elements of an array")
    Code("cursorColumns", \.cursorColumns, "what its cursors can remember, as elements of an array")
    Code("signature", \.signature, "the repository's function for numbered pages")
    Code("listArguments", \.listArguments, "what that function is called with")
    Code("linkQuery", \.linkQuery, "what the links of numbered pages repeat")
    Code("cursor", \.cursor, "the statement that makes the kind of its cursors")
    Code("cursorRequest", \.cursorRequest, "the statement that reads a cursor")
    Flag("hasParameters", \.hasParameters, "whether it has parameters beside those of its pages")
    Code("parameters", \.parameters, "its parameters in words, in lines")
    Code("parametersInTable", \.parametersInTable, "its parameters in words, in Markdown")
  }
}

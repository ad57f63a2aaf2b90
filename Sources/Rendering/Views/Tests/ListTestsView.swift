import Templating

/// What tests of a list need.
struct ListTestsView: View {
  var size: String
  var maximum: String
  var beyondMaximum: String
  /// Whether there are three rows, so that one page is in the middle.
  var hasMiddle: Bool
  var showsTwo: Bool
  /// Whether one page can hold all rows of a test.
  var showsAll: Bool
  var isCursor: Bool
  /// The parameter for pages of one row, `per_page=1`.
  var one: String

  /// Arrays of names: the filters, those that may be null in a row of a test, those with bounds with the endings of
  /// their parameters.
  var fields: String
  var nullable: String?
  var bounds: String?
  /// Elements of an array.
  var badFilters: [String]
  /// A literal, `"&sort=-title"`.
  var sortQuery: String

  /// Both directions of every sort key, an array.
  var orders: String
  /// A literal; of the first sort key.
  var defaultField: String
  var defaultOrder: String
  /// Several keys, an array.
  var mixedOrder: String?
  var badSorts: [String]
  /// Arrays of names: what may be null in the second row, and in the third as in the first.
  var sortNullable: String?
  var sortTied: String?

  /// Queries that a cursor of the list as it is does not go with, an array.
  var otherQueries: String?
  /// Queries of walks, an array.
  var walks: String
  /// Numbers of rows, an array.
  var steady: String?
  var passing: String
  /// Whether tests can make more rows than a page holds.
  var canFill: Bool

  var hasFilters: Bool
  var hasSort: Bool
  var hasBadFilters: Bool { !badFilters.isEmpty }

  /// Whether the rows of a test of orders may have nulls, or be alike.
  var hasUnevenRows: Bool { sortNullable != nil || sortTied != nil }

  static let schema = Schema<ListTestsView> {
    Flag("hasUnevenRows", \.hasUnevenRows, "whether rows of a test of orders may have nulls, or be alike")
    Code("size", \.size, "items on a page unless the client asks for another number")
    Code("maximum", \.maximum, "the most items on a page")
    Code("beyondMaximum", \.beyondMaximum, "one more")
    Flag("hasMiddle", \.hasMiddle, "whether there are three example rows")
    Flag("showsTwo", \.showsTwo, "whether one page can hold two rows")
    Flag("showsAll", \.showsAll, "whether one page can hold all rows of a test")
    Flag("isCursor", \.isCursor, "whether its pages are found by cursor")
    Code("one", \.one, "the parameter for pages of one row")
    Code("fields", \.fields, "its filters")
    Code("nullable", \.nullable, "its filters by what may be null")
    Code("bounds", \.bounds, "its filters with bounds, and the endings of these parameters")
    Code("badFilters", \.badFilters, "filters that are refused, as elements of an array")
    Flag("hasBadFilters", \.hasBadFilters, "whether there are any")
    Code("sortQuery", \.sortQuery, "a parameter that sorts, after others")
    Code("orders", \.orders, "both directions of every sort key")
    Code("defaultField", \.defaultField, "the first sort key")
    Code("defaultOrder", \.defaultOrder, "the first sort key with its direction")
    Code("mixedOrder", \.mixedOrder, "several sort keys")
    Code("badSorts", \.badSorts, "orders that are refused, as elements of an array")
    Code("sortNullable", \.sortNullable, "the sort keys that may be null")
    Code("sortTied", \.sortTied, "the sort keys that two rows may share")
    Code("otherQueries", \.otherQueries, "queries that a cursor of the plain list does not go with")
    Code("walks", \.walks, "queries of walks, one row a page")
    Code("steady", \.steady, "rows that are there all the time")
    Code("passing", \.passing, "rows that come and go")
    Flag("canFill", \.canFill, "whether tests can make more rows than a page holds")
    Flag("hasFilters", \.hasFilters, "whether it can be filtered")
    Flag("hasSort", \.hasSort, "whether it can be sorted")
  }
}

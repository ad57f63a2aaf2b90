import Templating

/// Pages, filters and orders.
extension ServiceView {
  private var lists: [ListView] { resources.compactMap(\.list) }
  var hasNumberedPages: Bool { lists.contains { !$0.isCursor } }
  var hasCursorPages: Bool { lists.contains { $0.isCursor } }
  var hasFilters: Bool { lists.contains { $0.hasFilters } }
  var hasOrder: Bool { lists.contains { $0.hasOrder } }
  /// Whether rows are found by more than one id.
  var hasConditions: Bool { hasFilters || hasCursorPages || hasListCache }
  var hasListQuery: Bool { lists.contains { !$0.isPlain } }
  /// Whether numbered pages can be filtered or sorted.
  var hasSelectivePages: Bool { lists.contains { $0.isSelective } }

  @SchemaBuilder<ServiceView>
  static var listMembers: [SchemaMember<ServiceView>] {
    Flag("hasNumberedPages", \.hasNumberedPages, "whether a list has numbered pages")
    Flag("hasCursorPages", \.hasCursorPages, "whether a list has pages by cursor")
    Flag("hasFilters", \.hasFilters, "whether a list can be filtered")
    Flag("hasOrder", \.hasOrder, "whether a list can be sorted or has pages by cursor")
    Flag("hasConditions", \.hasConditions, "whether rows are found by more than one id")
    Flag("hasListQuery", \.hasListQuery, "whether any list is more than numbered pages in the order of ids")
    Flag("hasSelectivePages", \.hasSelectivePages, "whether numbered pages can be filtered or sorted")
  }
}

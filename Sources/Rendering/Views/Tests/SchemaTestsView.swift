import ServiceDescription
import Templating

/// What the database itself keeps of a resource.
struct SchemaTestsView: View {
  var table: String
  /// The columns that are never null, an array.
  var required: String
  /// A column that does not hold text.
  var typed: String?

  static let schema = Schema<SchemaTestsView> {
    Code("table", \.table, "the table")
    Code("required", \.required, "the columns that are never null")
    Code("typed", \.typed, "a column that does not hold text")
  }

  init(_ resource: Resource) {
    table = resource.table
    let timestamps = resource.hasTimestamps ? ["created_at", "updated_at"] : []
    let columns = ["id"] + resource.fields.filter { !$0.isOptional }.map(\.column) + timestamps
    required = SwiftList.inline(columns.map(TextRun.literal), indentation: 4, column: 21)
    typed = timestamps.first ?? resource.fields.first { Self.isNumber($0.type) }?.column
  }

  private static func isNumber(_ type: FieldType) -> Bool {
    switch type {
    case .scalar(.int), .scalar(.double), .scalar(.bool), .scalar(.decimal), .scalar(.timestamp): true
    default: false
    }
  }
}

import ServiceDescription
import Templating

/// The SQL of one resource. Identifiers are quoted; values are placeholders, never text.
struct StatementsView: View {
  /// All columns as they are read, one or several lines.
  var columns: [String]
  /// The columns of an INSERT, one or several lines.
  var insertColumns: [String]
  var insertValues: [String]
  /// `"title" = ?1`, one or several lines.
  var assignments: [String]
  /// The values of an INSERT after those of the input.
  var insertTail: String
  /// The placeholder of the id in an UPDATE, `?8`.
  var updateID: String
  /// The values of an UPDATE after those of the input.
  var updateTail: String

  static let schema = Schema<StatementsView> {
    Code("columns", \.columns, "all columns, in lines")
    Code("insertColumns", \.insertColumns, "the columns of an INSERT, in lines")
    Code("insertValues", \.insertValues, "the placeholders of an INSERT, in lines")
    Code("assignments", \.assignments, "the assignments of an UPDATE, in lines")
    Code("insertTail", \.insertTail, "the values of an INSERT after those of the input")
    Code("updateID", \.updateID, "the placeholder of the id in an UPDATE")
    Code("updateTail", \.updateTail, "the values of an UPDATE after those of the input")
  }

  init(_ resource: Resource, fields: [FieldView]) {
    let timestamps = resource.hasTimestamps ? ["created_at", "updated_at"] : []
    let inputs = fields.filter(\.isInput)
    let constants = fields.filter { !$0.isInput }
    let id = resource.id == .uuid ? ["id"] : []
    columns = SwiftCall.wrapped((["id"] + fields.map(\.column) + timestamps).map(Self.quoted), indentation: 8)
    let inserted = inputs.map(\.column) + constants.map(\.column) + id + timestamps
    insertColumns = SwiftCall.wrapped(inserted.map(Self.quoted), indentation: 24)
    insertValues = SwiftCall.wrapped((1...inserted.count).map { "?\($0)" }, indentation: 24)
    var set = inputs.map(\.column) + (resource.hasTimestamps ? ["updated_at"] : [])
    set = set.enumerated().map { index, column in "\(Self.quoted(column)) = ?\(index + 1)" }
    updateID = "?\(set.count + 1)"
    // Nothing that a client may write: the row is touched all the same, so that RETURNING gives it.
    assignments = SwiftCall.wrapped(set.isEmpty ? [#""id" = "id""#] : set, indentation: 28)
    let newID = id.map { _ in ".uuid(UUIDv7.make())" }
    let now = timestamps.map { _ in ".timestamp(now)" }
    insertTail = Self.tail(constants.map(\.initial) + newID + now)
    let touched = resource.hasTimestamps ? [".timestamp(Timestamp.now())"] : []
    updateTail = Self.tail(touched + [resource.id == .int ? ".integer(id)" : ".uuid(id)"])
  }

  private static func quoted(_ column: String) -> String { "\"\(column)\"" }

  private static func tail(_ values: [String]) -> String {
    values.isEmpty ? "" : " + [" + values.joined(separator: ", ") + "]"
  }
}

import ServiceDescription
import Templating

/// A column that names users, as tests of what the database keeps see it.
struct UserReferenceTestView: View {
  var column: String
  /// For the name of a test: `OwnerID`.
  var title: String
  var forbids: Bool
  var clears: Bool
  var cascades: Bool

  static let schema = Schema<UserReferenceTestView> {
    Code("column", \.column, "the column")
    Code("title", \.title, "the field, for the name of a test")
    Flag("forbids", \.forbids, "whether users who are named cannot be deleted")
    Flag("clears", \.clears, "whether it becomes null when its user is deleted")
    Flag("cascades", \.cascades, "whether its row goes when its user is deleted")
  }

  /// Nil for what names no user.
  init?(_ field: Field) {
    guard case .reference(let reference) = field.type, reference.isUser else { return nil }
    column = field.column
    title = field.swiftName.capitalizedFirst
    forbids = reference.onDelete == .forbid
    clears = reference.onDelete == .clear
    cascades = reference.onDelete == .cascade
  }
}

import ServiceDescription
import Templating

/// The migration that makes the first schema.
struct MigrationView: View {
  /// Each one or several lines.
  var statements: [StatementLinesView]

  static let schema = Schema<MigrationView> {
    Many("statements", \.statements, "its statements in order")
  }
}

/// One statement.
struct StatementLinesView: View {
  var lines: [String]
  /// After it, unless it is the only one.
  var comma: String

  static let schema = Schema<StatementLinesView> {
    Code("lines", \.lines, "its lines")
    Code("comma", \.comma, "what stands after it in a list")
  }
}

import Persistence
import ServiceDescription
import Templating

/// A migration: one step of the schema, for every engine of the service.
struct MigrationView: View {
  /// `0001_initial`
  var name: String
  /// `m0001Initial`
  var constant: String
  /// Those that have something to do.
  var engines: [EngineStatementsView]

  static let schema = Schema<MigrationView> {
    Code("name", \.name, "its number and what it does")
    Code("constant", \.constant, "the constant that holds it")
    Many("engines", \.engines, "the statements for each engine")
  }

  /// The one that makes the first schema.
  init(_ service: Service) {
    name = "0001_initial"
    constant = "m0001Initial"
    let schema = DatabaseSchema(service)
    let engines = DataStores.Engine.allCases.filter(service.data.engines.contains)
    self.engines = engines.map { engine in
      EngineStatementsView(engine, schema.statements(for: engine), isLast: engine == engines.last)
    }
  }
}

/// What a migration does on one engine.
struct EngineStatementsView: View {
  /// `sqlite`
  var label: String
  var statements: [StatementLinesView]
  /// After it, unless it is the last.
  var comma: String

  static let schema = Schema<EngineStatementsView> {
    Code("label", \.label, "the engine")
    Many("statements", \.statements, "its statements in order")
    Code("comma", \.comma, "what stands after them in a list")
  }

  init(_ engine: DataStores.Engine, _ statements: [Statement], isLast: Bool) {
    label = engine.rawValue
    self.statements = statements.map { StatementLinesView($0, isOnly: statements.count == 1) }
    comma = isLast ? "" : ","
  }
}

/// One statement.
struct StatementLinesView: View {
  /// As they stand in a literal of several lines.
  var lines: [String]
  /// After it, unless it is the only one.
  var comma: String

  static let schema = Schema<StatementLinesView> {
    Code("lines", \.lines, "its lines as they stand in a literal")
    Code("comma", \.comma, "what stands after it in a list")
  }

  init(_ statement: Statement, isOnly: Bool) {
    lines = statement.lines.map(Self.escaped)
    comma = isOnly ? "" : ","
  }

  /// In a literal of several lines a quote stands for itself, three of them do not.
  private static func escaped(_ line: String) -> String {
    line.split(separator: "\"", omittingEmptySubsequences: false)
      .map { Form.swift.string(String($0)).dropFirst().dropLast() }
      .joined(separator: "\"").replacing("\"\"\"", with: "\\\"\"\"")
  }
}

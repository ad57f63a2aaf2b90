import Persistence
import ServiceDescription
import Templating

/// A migration: one step of the schema, for every engine of the service.
struct MigrationView: View {
  /// `0002_add_book_isbn`
  var name: String
  /// `m0002AddBookIsbn`
  var constant: String
  /// The name of its file, `Migration0002AddBookIsbn`.
  var file: String
  /// Rows from before it, `before0002AddBookIsbn`.
  var rows: String
  /// `0002AddBookIsbn`
  var camel: String
  /// Those that have something to do.
  var engines: [EngineStepsView]
  /// For the tests: rows of each engine from before, and what they must be afterwards.
  var earlier: [EarlierRowsView]
  /// Whether there was a schema before.
  var hasEarlier: Bool

  static let schema = Schema<MigrationView> {
    Code("name", \.name, "its number and what it does")
    Code("constant", \.constant, "the constant that holds it")
    Code("file", \.file, "the name of its file")
    Code("rows", \.rows, "the constant that holds rows from before it")
    Code("camel", \.camel, "its name in Swift, without what it is")
    Many("engines", \.engines, "the steps on each engine")
    Many("earlier", \.earlier, "rows from before it, by engine")
    Flag("hasEarlier", \.hasEarlier, "whether there was a schema before")
  }

  init(_ next: NextMigration, engines: [DataStores.Engine]) {
    name = next.name
    camel = next.camel
    constant = "m" + camel
    file = "Migration" + camel
    rows = "before" + camel
    let engines = DataStores.Engine.allCases.filter(engines.contains)
    let active = engines.filter { !next.steps(for: $0).isEmpty }
    self.engines = active.map { EngineStepsView($0, next.steps(for: $0), isLast: $0 == active.last) }
    hasEarlier = next.migration != nil
    let scripts = engines.compactMap { engine in next.migration?.earlierRows(for: engine).map { (engine, $0) } }
    earlier = scripts.enumerated().map { index, script in
      EarlierRowsView(script.0, script.1, isLast: index == scripts.count - 1)
    }
  }
}

/// What a migration does on one engine.
struct EngineStepsView: View {
  /// `sqlite`
  var label: String
  var steps: [StepView]
  /// After it, unless it is the last.
  var comma: String

  static let schema = Schema<EngineStepsView> {
    Code("label", \.label, "the engine")
    Many("steps", \.steps, "its steps in order")
    Code("comma", \.comma, "what stands after them in a list")
  }

  init(_ engine: DataStores.Engine, _ steps: [MigrationStep], isLast: Bool) {
    label = engine.rawValue
    self.steps = steps.map { StepView($0, isOnly: steps.count == 1) }
    comma = isLast ? "" : ","
  }
}

/// One step: a statement, or a query that must find nothing.
struct StepView: View {
  /// Why the migration stops where the query finds something.
  var reason: Text?
  /// As they stand in a literal of several lines.
  var lines: [String]
  /// After it, unless it is the only one.
  var comma: String

  static let schema = Schema<StepView> {
    Words("reason", \.reason, "why the migration stops where the query finds something")
    Code("lines", \.lines, "the lines of its SQL as they stand in a literal")
    Code("comma", \.comma, "what stands after it in a list")
  }

  init(_ step: MigrationStep, isOnly: Bool) {
    switch step {
    case .execute(let statement): lines = Self.lines(statement)
    case .refuse(let why, let query): (reason, lines) = (Text(why), Self.lines(query))
    }
    comma = isOnly ? "" : ","
  }

  static func lines(_ statement: Statement) -> [String] { statement.lines.map(escaped) }

  /// In a literal of several lines a quote stands for itself, three of them do not.
  private static func escaped(_ line: String) -> String {
    line.split(separator: "\"", omittingEmptySubsequences: false)
      .map { Form.swift.string(String($0)).dropFirst().dropLast() }
      .joined(separator: "\"").replacing("\"\"\"", with: "\\\"\"\"")
  }
}

/// Rows from before a migration, on one engine.
struct EarlierRowsView: View {
  var label: String
  var inserts: [StepView]
  /// Each counts a row that came through.
  var kept: [StepView]
  var comma: String

  static let schema = Schema<EarlierRowsView> {
    Code("label", \.label, "the engine")
    Many("inserts", \.inserts, "the statements that make the rows")
    Many("kept", \.kept, "queries that each find one row afterwards")
    Code("comma", \.comma, "what stands after them in a list")
  }

  init(_ engine: DataStores.Engine, _ rows: EarlierRows, isLast: Bool) {
    label = engine.rawValue
    inserts = rows.inserts.map { StepView(.execute($0), isOnly: rows.inserts.count == 1) }
    kept = rows.kept.map { StepView(.execute($0), isOnly: rows.kept.count == 1) }
    comma = isLast ? "" : ","
  }
}

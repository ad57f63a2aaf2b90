import ServiceDescription

/// Values as an engine's own text, the way that the emitted service stores them.
struct SQLLiteral {
  let engine: DataStores.Engine

  func text(_ value: DefaultValue, as type: ColumnType) -> String {
    switch value {
    case .text(let text): SQLText.literal(text)
    case .int(let number): String(number)
    case .double(let number): "\(number)"
    case .decimal(let number): decimal(number, as: type)
    case .bool(let flag): engine == .sqlite ? (flag ? "1" : "0") : (flag ? "TRUE" : "FALSE")
    case .date(let date): typed(SQLText.literal(date.description), "date")
    case .timestamp(let moment):
      engine == .sqlite
        ? String(moment.millisecondsSinceEpoch) : typed(SQLText.literal(moment.description), "timestamptz")
    case .uuid(let text): typed(SQLText.literal(text), "uuid")
    case .enumeration(let choice): SQLText.literal(choice.value)
    case .json(let text): typed(SQLText.literal(text), "jsonb")
    case .array(let values): list(values, as: type)
    }
  }

  /// The time of the migration, in milliseconds.
  var now: String {
    switch engine {
    case .sqlite: "CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)"
    case .postgres: "date_trunc('milliseconds', now())"
    }
  }

  private func typed(_ literal: String, _ type: String) -> String {
    engine == .sqlite ? literal : "\(literal)::\(type)"
  }

  private func decimal(_ number: DecimalValue, as type: ColumnType) -> String {
    guard engine == .sqlite, case .decimal(let scale) = type else { return number.description }
    return number.scaled(to: scale).map(String.init) ?? number.description
  }

  private func list(_ values: [DefaultValue], as type: ColumnType) -> String {
    guard case .list(let element) = type else { return "NULL" }
    switch engine {
    case .sqlite:
      return SQLText.literal("[" + values.map(json).joined(separator: ",") + "]")
    case .postgres:
      let parts = values.map { text($0, as: element) }.joined(separator: ", ")
      return "ARRAY[\(parts)]::\(PostgresDialect().type(type))"
    }
  }

  /// An element of a list in SQLite, as it goes over the wire.
  private func json(_ value: DefaultValue) -> String {
    switch value {
    case .text(let text), .uuid(let text): quoted(text)
    case .int(let number): String(number)
    case .double(let number): "\(number)"
    case .decimal(let number): number.description
    case .bool(let flag): flag ? "true" : "false"
    case .date(let date): quoted(date.description)
    case .timestamp(let moment): quoted(moment.description)
    case .enumeration(let choice): quoted(choice.value)
    case .json(let text): text
    case .array(let values): "[" + values.map(json).joined(separator: ",") + "]"
    }
  }

  /// RFC 8259, section 7.
  private func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\" + String(scalar)
      case _ where scalar.value < 0x20: "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}

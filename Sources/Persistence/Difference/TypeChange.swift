import ServiceDescription

/// From one type of column to another, where every engine has an expression for it.
struct TypeChange: Sendable {
  /// Whether no row can lose anything.
  var isExact = true
  private var expressions: [DataStores.Engine: @Sendable (String) -> String]
  private var misfits: [DataStores.Engine: @Sendable (String) -> String] = [:]

  /// The new value of a column.
  func expression(_ column: String, _ engine: DataStores.Engine) -> String {
    expressions[engine].map { $0(column) } ?? column
  }

  /// What holds for rows that do not fit; nil where all do.
  func misfit(_ column: String, _ engine: DataStores.Engine) -> String? {
    misfits[engine].map { $0(column) }
  }

  private init(
    sqlite: @escaping @Sendable (String) -> String = { $0 }, postgres: @escaping @Sendable (String) -> String,
    isExact: Bool = true
  ) {
    expressions = [.sqlite: sqlite, .postgres: postgres]
    self.isExact = isExact
  }

  private func refusing(
    sqlite: @escaping @Sendable (String) -> String, postgres: @escaping @Sendable (String) -> String
  ) -> TypeChange {
    var change = self
    change.misfits = [.sqlite: sqlite, .postgres: postgres]
    return change
  }

  /// Nil where there is no way.
  init?(from old: ColumnType, to new: ColumnType) {
    guard let change = Self.make(old, new) else { return nil }
    self = change
  }

  private static func make(_ old: ColumnType, _ new: ColumnType) -> TypeChange? {
    switch (old, new) {
    case (.choice, .text): TypeChange { $0 }
    case (.text, .choice(let values)): chosen(values)
    case (.choice(let before), .choice(let values)):
      before.allSatisfy(values.contains) ? TypeChange { $0 } : chosen(values)
    case (.list(.choice), .list(.text)): TypeChange { $0 }
    case (.list(.choice(let before)), .list(.choice(let values))):
      before.allSatisfy(values.contains) ? TypeChange { $0 } : chosenAll(values)
    case (.list(.text), .list(.choice(let values))): chosenAll(values)
    case (.integer, .double): TypeChange(sqlite: { "CAST(\($0) AS REAL)" }, postgres: { "\($0)::double precision" })
    case (.integer, .text): TypeChange(sqlite: { "CAST(\($0) AS TEXT)" }, postgres: { "\($0)::text" })
    case (.uuid, .text), (.date, .text): TypeChange { "\($0)::text" }
    case (.bool, .text):
      TypeChange(sqlite: { "CASE \($0) WHEN 1 THEN 'true' WHEN 0 THEN 'false' END" }, postgres: { "\($0)::text" })
    case (.bool, .integer): TypeChange { "\($0)::integer::bigint" }
    case (.integer, .bool):
      TypeChange { "\($0) = 1" }.refusing(sqlite: { "\($0) NOT IN (0, 1)" }, postgres: { "\($0) NOT IN (0, 1)" })
    case (.text, .integer):
      TypeChange(sqlite: { "CAST(\($0) AS INTEGER)" }, postgres: { "\($0)::bigint" }).refusing(
        sqlite: { "CAST(CAST(\($0) AS INTEGER) AS TEXT) <> \($0)" },
        postgres: { "\($0) !~ '^(0|-?[1-9][0-9]{0,17})$'" })
    case (.double, .integer):
      TypeChange(sqlite: { "CAST(\($0) AS INTEGER)" }, postgres: { "\($0)::bigint" }).refusing(
        sqlite: { "\($0) <> CAST(\($0) AS INTEGER)" },
        postgres: { "\($0) <> trunc(\($0)) OR abs(\($0)) >= 9007199254740992" })
    case (.decimal, .double), (.integer, .decimal), (.decimal, .integer), (.decimal, .decimal):
      decimal(old, new)
    case (.date, .timestamp):
      TypeChange(
        sqlite: { "CAST(strftime('%s', \($0)) AS INTEGER) * 1000" },
        postgres: { "\($0)::timestamp AT TIME ZONE 'UTC'" })
    case (.timestamp, .date):
      TypeChange(
        sqlite: { "date((\($0) - (\($0) % 86400000 + 86400000) % 86400000) / 1000, 'unixepoch')" },
        postgres: { "(\($0) AT TIME ZONE 'UTC')::date" }, isExact: false)
    case (.text, .list(.text)), (.choice, .list(.text)): inList
    case (.choice(let before), .list(.choice(let values))) where before.allSatisfy(values.contains): inList
    case (.integer, .list(.integer)), (.date, .list(.date)), (.uuid, .list(.uuid)): inList
    default: nil
    }
  }

  private static func decimal(_ old: ColumnType, _ new: ColumnType) -> TypeChange? {
    switch (old, new) {
    case (.decimal(let scale), .double):
      return TypeChange(
        sqlite: { "\($0) / \(power(scale)).0" }, postgres: { "\($0)::double precision" }, isExact: false)
    case (.integer, .decimal(let scale)): return rescaled(from: 0, to: scale, as: new)
    case (.decimal(let scale), .integer): return rescaled(from: scale, to: 0, as: new)
    case (.decimal(let before), .decimal(let scale)): return rescaled(from: before, to: scale, as: new)
    default: return nil
    }
  }

  /// 18 digits in all, whatever stands after the point.
  private static func rescaled(from before: Int, to after: Int, as new: ColumnType) -> TypeChange {
    let type = PostgresDialect().type(new)
    if after >= before {
      let factor = power(after - before)
      let largest = power(18 - after)
      return TypeChange(sqlite: { "\($0) * \(factor)" }, postgres: { "\($0)::\(type)" }).refusing(
        sqlite: { "abs(\($0)) >= \(power(18 - (after - before)))" }, postgres: { "abs(\($0)) >= \(largest)" })
    }
    let factor = power(before - after)
    return TypeChange(sqlite: { "\($0) / \(factor)" }, postgres: { "\($0)::\(type)" }).refusing(
      sqlite: { "\($0) % \(factor) <> 0" }, postgres: { "\($0) <> round(\($0), \(after))" })
  }

  private static func power(_ exponent: Int) -> Int64 { (0..<max(0, exponent)).reduce(1) { power, _ in power * 10 } }

  private static func chosen(_ values: [String]) -> TypeChange {
    let list = values.map(SQLText.literal).joined(separator: ", ")
    return TypeChange { $0 }.refusing(sqlite: { "\($0) NOT IN (\(list))" }, postgres: { "\($0) NOT IN (\(list))" })
  }

  private static func chosenAll(_ values: [String]) -> TypeChange {
    let list = values.map(SQLText.literal).joined(separator: ", ")
    return TypeChange { $0 }.refusing(
      sqlite: { "EXISTS (SELECT 1 FROM json_each(\($0)) WHERE value NOT IN (\(list)))" },
      postgres: { "NOT \($0) <@ ARRAY[\(list)]" })
  }

  /// No value makes an empty list.
  private static let inList = TypeChange(
    sqlite: { "CASE WHEN \($0) IS NULL THEN '[]' ELSE json_array(\($0)) END" },
    postgres: { "array_remove(ARRAY[\($0)], NULL)" })
}

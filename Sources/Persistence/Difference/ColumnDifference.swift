import ServiceDescription

/// A column of a table that is there before and after, and what its rows hold afterwards.
struct ColumnDifference: Sendable {
  /// As a person calls it: `Book.isbn`, `Book.created-at`.
  var label: String
  /// Absent: the column is new.
  var old: Column?
  var new: Column
  /// How old values become new ones.
  var conversion: Conversion
  /// What rows get that would have no value otherwise; with `replacesAll` every row.
  var value: RowValue?
  /// Whether `value` takes the place of all old values.
  var replacesAll = false

  enum Conversion: Sendable, Equatable {
    /// The same on every engine.
    case same
    /// By an expression that each engine has.
    case converted
    /// There is no way: old values go.
    case lost
  }

  var isAdded: Bool { old == nil }
  /// Whether rows without a value are there before, and may not be afterwards.
  var becomesRequired: Bool { !new.isOptional && (old == nil || old?.isOptional == true || conversion == .lost) }
  /// Whether a required column has nothing to be filled with, so that only an empty table can take it.
  var wantsEmptyTable: Bool { (isAdded || conversion == .lost) && !new.isOptional && value == nil }
}

/// What a row gets for a column.
enum RowValue: Sendable, Equatable {
  case literal(DefaultValue)
  case emptyList
  case now
  /// The owner's expression, over the row under its new names.
  case expression(Fill)

  /// Whether the engine knows it before it sees a row.
  var isConstant: Bool {
    switch self {
    case .literal, .emptyList: true
    case .now, .expression: false
    }
  }

  func sql(_ type: ColumnType, _ engine: DataStores.Engine) -> String {
    switch self {
    case .literal(let value): SQLLiteral(engine: engine).text(value, as: type)
    case .emptyList: SQLLiteral(engine: engine).text(.array([]), as: type)
    case .now: SQLLiteral(engine: engine).now
    case .expression(let fill): "(" + (fill[engine] ?? "NULL") + ")"
    }
  }
}

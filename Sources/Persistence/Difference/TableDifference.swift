import ServiceDescription

/// A table that is there before and after.
struct TableDifference: Sendable {
  var old: Table
  var new: Table
  /// In the order of the new table, the key first.
  var columns: [ColumnDifference]
  var dropped: [Column]

  var renamedColumns: [(old: String, new: String)] {
    columns.compactMap { column in
      guard let old = column.old, old.name != column.new.name else { return nil }
      return (old.name, column.new.name)
    }
  }

  /// The names of its columns, before and after.
  var columnNames: [String] { old.columns.map(\.name) + new.columns.map(\.name) }

  /// The name that a column has now, under the name that it had; nil for one that is new or lost its values.
  func oldName(of column: String) -> String? {
    columns.first { $0.new.name == column && $0.conversion != .lost }?.old?.name
  }

  func newName(of column: String) -> String? {
    columns.first { $0.old?.name == column && $0.conversion != .lost }?.new.name
  }
}

extension TableDifference {
  /// Of a table that is no resource's.
  init(old: Table, new: Table) {
    (self.old, self.new) = (old, new)
    columns = new.columns.map { column in
      ColumnDifference(table: new.name, from: old.column(named: column.name), to: column)
    }
    dropped = old.columns.filter { new.column(named: $0.name) == nil }
  }

  init(_ pair: ResourcePair, _ correspondence: Correspondence, old: Table, new: Table) {
    (self.old, self.new) = (old, new)
    columns = []
    dropped = []
    let oldFields = Dictionary(pair.fields.map { ($0.new.column, $0.old) }) { first, _ in first }
    let fields = Dictionary(pair.new.fields.map { ($0.column, $0) }) { first, _ in first }
    for column in new.columns {
      if let field = fields[column.name] {
        let before = oldFields[column.name].flatMap { old.column(named: $0.column) }
        let label = "\(pair.new.name).\(field.name)"
        var difference = ColumnDifference(field, label, from: before, to: column, correspondence)
        if let rules = oldFields[column.name]?.type, Self.guarantees(rules, column.type) { difference.fits = true }
        columns.append(difference)
      } else {
        columns.append(ColumnDifference(ofService: column, in: pair, from: old.column(named: column.name)))
      }
    }
    let kept = Set(columns.compactMap(\.old?.name))
    dropped = old.columns.filter { !kept.contains($0.name) }
  }

  /// Whether the range of a number sees to it that every value fits a decimal.
  private static func guarantees(_ type: FieldType, _ new: ColumnType) -> Bool {
    guard case .scalar(.int(let range)) = type, case .decimal(let scale) = new, let lower = range.lower,
      let upper = range.upper
    else { return false }
    let limit = (0..<(18 - scale)).reduce(Int64(1)) { power, _ in power * 10 }
    return lower > -limit && upper < limit
  }
}

extension ColumnDifference {
  /// The id and the timestamps, which are no fields.
  init(ofService column: Column, in pair: ResourcePair, from old: Column?) {
    let name = column.name.replacing("_", with: "-")
    self.init(
      label: "\(pair.new.name).\(name)", old: old, new: column, conversion: .same,
      value: old == nil && column.type == .timestamp ? .now : nil)
  }

  /// A column that the service keeps for itself.
  init(table: String, from old: Column?, to column: Column) {
    self.init(label: "\(table).\(column.name)", old: old, new: column, conversion: .same, value: nil)
    guard let old, old.type != column.type else { return }
    conversion = TypeChange(from: old.type, to: column.type) == nil ? .lost : .converted
  }

  init(_ field: Field, _ label: String, from old: Column?, to new: Column, _ correspondence: Correspondence) {
    let engines = correspondence.new.data.engines
    let fill = field.fill.flatMap { fill in engines.allSatisfy { fill[$0] != nil } ? fill : nil }
    self.init(label: label, old: old, new: new, conversion: .same, value: nil)
    let otherwise = Self.value(of: field)
    guard let old else {
      value = fill.map(RowValue.expression) ?? (field.isOptional ? nil : otherwise)
      return
    }
    if old.type != new.type {
      conversion = TypeChange(from: old.type, to: new.type) == nil ? .lost : .converted
    }
    if let fill, Self.isDecidedByOwner(from: old, to: new, correspondence) {
      (value, replacesAll, conversion) = (.expression(fill), true, .same)
    } else if becomesRequired {
      value = fill.map(RowValue.expression) ?? otherwise
    }
  }

  /// Whether old values may not fit, so that an expression of the owner's takes their place.
  private static func isDecidedByOwner(from old: Column, to new: Column, _ correspondence: Correspondence) -> Bool {
    if isRetargeted(from: old, to: new, correspondence) { return true }
    guard old.type != new.type else { return false }
    guard let change = TypeChange(from: old.type, to: new.type) else { return true }
    return change.misfit("x", .sqlite) != nil || !change.isExact
  }

  /// Whether the column refers to other rows than before.
  static func isRetargeted(from old: Column, to new: Column, _ correspondence: Correspondence) -> Bool {
    guard let reference = new.reference else { return false }
    return old.reference == nil || correspondence.oldTable(reference.table) != old.reference?.table
  }

  /// What a field is when nobody says anything about it.
  private static func value(of field: Field) -> RowValue? {
    if let value = field.defaultValue { return .literal(value) }
    if case .array = field.type { return .emptyList }
    return nil
  }
}

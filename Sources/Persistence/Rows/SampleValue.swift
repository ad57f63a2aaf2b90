import ServiceDescription

/// A value of a type for the first, second or third of some rows.
enum SampleValue {
  /// - Parameter next: the type that the column gets, which the value has to fit.
  static func of(_ type: ColumnType, becoming next: ColumnType?, _ row: Int) -> DefaultValue? {
    switch (type, next) {
    case (.text, .integer): .text(String(row))
    case (.text, .choice(let values)): text(values, row)
    case (.choice(let before), .choice(let after)): text(before.filter(after.contains), row)
    case (.list(.choice(let before)), .list(.choice(let after))):
      .array([text(before.filter(after.contains), row)].compactMap(\.self))
    case (.list(.text), .list(.choice(let values))): .array([text(values, row)].compactMap(\.self))
    case (.integer, .bool): .int(Int64(row % 2))
    case (.double, .integer): .double(Double(row))
    case (.decimal, .decimal), (.decimal, .integer): .decimal(DecimalValue(coefficient: Int64(row), scale: 0))
    default: of(type, row)
    }
  }

  private static func text(_ values: [String], _ row: Int) -> DefaultValue? {
    values.isEmpty ? nil : .text(values[row % values.count])
  }

  private static func of(_ type: ColumnType, _ row: Int) -> DefaultValue? {
    switch type {
    case .identity: .int(Int64(row))
    case .integer: .int(Int64(row + 2000))
    case .text: .text("it's \(row)")
    case .double: .double(Double(row) + 0.5)
    case .decimal(let scale): .decimal(DecimalValue(coefficient: Int64(row * 10 + 5), scale: min(scale, 1)))
    case .bool: .bool(row == 1)
    case .date: CalendarDate(year: 2020, month: 2, day: 27 + row).map(DefaultValue.date)
    case .timestamp:
      Timestamp(millisecondsSinceEpoch: 1_582_934_400_123 + Int64(row) * 1000).map(DefaultValue.timestamp)
    case .uuid: .uuid("0189\(row)000-0000-7000-8000-00000000000\(row)")
    case .choice(let values): text(values, row)
    case .json: .json(#"{"row": \#(row)}"#)
    case .list(let element): .array([of(element, row), of(element, row + 1)].compactMap(\.self))
    }
  }
}

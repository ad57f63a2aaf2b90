extension DescriptionReader {
  /// The fields whose Swift, SQL and JSON names are their own; each that meets an earlier one is reported and left out.
  func withoutClashes(_ fields: [Field], _ place: FieldPlace) -> [Field] {
    var seen: [String: Field] = [:]
    var olds: [Name: Field] = [:]
    var result: [Field] = []
    for field in fields {
      if place == .resource { checkColumn(of: field) }
      let keys = [
        ("the Swift property", "swift " + field.swiftName, field.swiftName),
        ("the column", "sql " + field.column, field.column),
        ("the JSON name", "json " + field.wireName, field.wireName),
      ]
      if let clash = keys.first(where: { seen[$0.1] != nil && (place == .resource || $0.0 != "the column") }),
        let other = seen[clash.1]
      {
        report(
          .fieldsMeet,
          "\(quoted(field.name.written)) and \(quoted(other.name.written)) both make \(clash.0) \(quoted(clash.2))",
          at: field.origin)
        continue
      }
      for key in keys { seen[key.1] = field }
      if let was = field.was {
        if let other = fields.first(where: { $0.name.words == was.words }) {
          report(
            .badRename, "\(quoted(was.written)) is still there: it was not renamed to \(quoted(field.name.written))",
            at: other.origin)
        } else if let other = olds.updateValue(field, forKey: was) {
          report(
            .badRename, "\(quoted(other.name.written)) was \(quoted(was.written)) already", at: field.origin)
        }
      }
      result.append(field)
    }
    return result
  }

  /// Columns that PostgreSQL has in every table already.
  private static let systemColumns: Set = ["ctid", "xmin", "xmax", "cmin", "cmax", "tableoid"]

  private func checkColumn(of field: Field) {
    if Self.systemColumns.contains(field.column) {
      report(
        .reservedField,
        "a field cannot be called \(quoted(field.name.written)): PostgreSQL has such a column in every table",
        at: field.origin)
    }
    let length = field.column.utf8.count
    if length > Self.longestName {
      report(
        .nameTooLong,
        "\(quoted(field.name.written)) makes a column of \(length) bytes; PostgreSQL takes \(Self.longestName)",
        at: field.origin)
    }
  }
}

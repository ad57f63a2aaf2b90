import ServiceDescription
import Templating

/// One example row as the Swift literal of its JSON, with words that a person might have written where they fit.
enum SeedRow {
  /// One line, or a literal of several where that is too long.
  static func literal(_ row: ExampleRow, number: Int, of example: ResourceExamples) -> String {
    let members = example.resource.fields.compactMap { field -> String? in
      guard case .value(let value) = row.cells[field.name] else { return nil }
      let plausible = PlausibleText.value(for: field, number: number) ?? value
      return Form.json.string(field.wireName) + ": " + plausible.json
    }
    let line = "{" + members.joined(separator: ", ") + "}"
    let isPlain = !line.contains("\"#") && !line.contains("\\#")
    if isPlain, line.count <= 105 { return "#\"\(line)\"#" }
    let body = members.enumerated().map { index, member in
      "    " + member + (index == members.count - 1 ? "" : ",")
    }
    return (["##\"\"\"", "{"] + body + ["}", "\"\"\"##"]).joined(separator: "\n")
  }
}

extension ExampleValue {
  /// As JSON, with blanks where people put them.
  var json: String {
    switch self {
    case .null: "null"
    case .bool(let flag): "\(flag)"
    case .number(let number): number
    case .text(let text): Form.json.string(text)
    case .long(let runs, _): Form.json.string(runs.map { String(repeating: $0.unit, count: $0.count) }.joined())
    case .list(let elements): "[" + elements.map(\.json).joined(separator: ", ") + "]"
    case .object(let key, let value): "{" + Form.json.string(key) + ": " + value.json + "}"
    }
  }
}

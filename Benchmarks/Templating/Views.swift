import Templating

/// What the benchmark renders: the size and shape of a resource's views.
struct BenchmarkResource: View {
  let type: String
  let table: String
  let folder: String
  let hasTimestamps: Bool
  let isOwned: Bool
  let fields: [BenchmarkField]
  let imports: [String]

  static let schema = Schema<BenchmarkResource> {
    Code("type", \.type, "name of the model")
    Code("table", \.table, "name of the table")
    Code("folder", \.folder, "name of the folder")
    Flag("hasTimestamps", \.hasTimestamps, "whether rows know when they were written")
    Flag("isOwned", \.isOwned, "whether rows belong to a user")
    Many("fields", \.fields, "the fields")
    Code("imports", \.imports, "modules")
  }

  static let example = BenchmarkResource(
    type: "Book", table: "books", folder: "Books", hasTimestamps: true, isOwned: false,
    fields: (1...20).map { number in
      BenchmarkField(
        name: "field\(number)", column: "field_\(number)", swiftType: number.isMultiple(of: 3) ? "String?" : "Int",
        summary: "What field \(number) says about a book", isOptional: number.isMultiple(of: 3),
        rules: number.isMultiple(of: 2) ? ["length 1..200", "not blank"] : [])
    },
    imports: ["Foundation", "Hummingbird", "Logging"])
}

struct BenchmarkField: View {
  let name: String
  let column: String
  let swiftType: String
  let summary: String
  let isOptional: Bool
  let rules: [String]

  static let schema = Schema<BenchmarkField> {
    Code("name", \.name, "Swift property name")
    Code("column", \.column, "column name")
    Code("swiftType", \.swiftType, "Swift type")
    Code("summary", \.summary, "what it says")
    Flag("isOptional", \.isOptional, "whether it may be absent")
    Code("rules", \.rules, "its rules")
  }
}

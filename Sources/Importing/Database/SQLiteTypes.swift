/// What the types of SQLite's columns are meant for: any word goes there, and these are those that people use.
enum SQLiteTypes {
  static func kind(of written: String) -> ColumnKind {
    let lower = written.lowercased()
    let word = lower.prefix { $0 != "(" }.split(separator: " ").first.map(String.init) ?? ""
    let numbers = lower.split { !$0.isNumber }.compactMap { Int($0) }
    switch word {
    case "bool", "boolean": return .bool
    case "tinyint" where numbers == [1]: return .bool
    case "date": return .date
    case "datetime", "timestamp", "timestamptz": return .timestamp
    case "uuid", "guid", "uniqueidentifier": return .uuid
    case "json", "jsonb": return .json
    case "time": return .words
    case "decimal", "numeric", "dec", "number", "money":
      return .decimal(
        precision: numbers.first, scale: numbers.count > 1 ? numbers[1] : numbers.isEmpty ? nil : 0)
    case "real", "float", "double": return .double
    default: break
    }
    // As the engine itself decides, https://www.sqlite.org/datatype3.html#determination_of_column_affinity
    if lower.contains("int") || word == "year" { return .int(bits: 64) }
    if lower.contains("char") || lower.contains("text") || lower.contains("clob") {
      return .text(longest: numbers.first)
    }
    if lower.contains("real") || lower.contains("floa") || lower.contains("doub") { return .double }
    return .unknown
  }
}

/// The types of PostgreSQL, by their names in `pg_type`.
enum PostgresTypes {
  /// - Parameters:
  ///   - modifier: `pg_attribute.atttypmod`, -1 for none.
  ///   - labels: those of an enum.
  static func kind(of name: String, modifier: Int, labels: [String]) -> ColumnKind {
    if !labels.isEmpty { return .choice(labels) }
    switch name {
    case "int2": return .int(bits: 16)
    case "int4": return .int(bits: 32)
    case "int8": return .int(bits: 64)
    case "float4", "float8": return .double
    case "numeric":
      // Both numbers in one, behind a header of four bytes.
      return modifier < 4
        ? .decimal(precision: nil, scale: nil)
        : .decimal(precision: ((modifier - 4) >> 16) & 0xFFFF, scale: (modifier - 4) & 0x7FF)
    case "bool": return .bool
    case "text", "citext", "name": return .text(longest: nil)
    case "varchar", "bpchar": return .text(longest: modifier < 4 ? nil : modifier - 4)
    case "date": return .date
    case "timestamp", "timestamptz": return .timestamp
    case "uuid": return .uuid
    case "json", "jsonb": return .json
    case "time", "timetz", "interval", "inet", "cidr", "macaddr", "macaddr8", "xml", "bit", "varbit", "ltree", "money",
      "hstore", "oid", "char":
      return .words
    default: return .unknown
    }
  }
}

import ServiceDescription

/// The resources that tables become, by the tables' names.
struct TableNames {
  private var resources: [String: String] = [:]

  init(_ tables: [Catalogue.Table], hasAuth: Bool) {
    var taken: Set<String> = hasAuth ? ["user"] : []
    for table in tables {
      let words = Name(Self.plain(table.name)).words
      let last = words.last ?? ""
      let singular = (words.dropLast() + [Self.singular(last)]).map { $0.prefix(1).uppercased() + $0.dropFirst() }
        .joined()
      var name = singular.first?.isLetter == true ? singular : "Table" + singular
      if name == "Table" { name = "TableRow" }
      var candidate = name
      var number = 2
      while !taken.insert(candidate.lowercased()).inserted {
        candidate = name + String(number)
        number += 1
      }
      resources[table.name] = String(candidate.prefix(60))
    }
  }

  subscript(table: String) -> String? { resources[table] }

  /// Letters and digits, and dashes for all else.
  static func plain(_ name: String) -> String {
    String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
  }

  /// A field's name; nil where no letter begins it.
  static func member(_ column: String) -> String? {
    let name = Name(plain(column)).kebab
    return name.first?.isLetter == true && name.count <= 60 ? name : nil
  }

  /// Tables are often called by the singular, which must not lose its last letter.
  private static func singular(_ word: String) -> String {
    ["ss", "us", "is", "as", "os"].contains(where: word.hasSuffix) ? word : Plural.singular(word)
  }
}

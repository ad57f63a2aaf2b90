/// Gives indexes their names. Tables and indexes share one space of names, on both engines.
struct IndexNames {
  private var taken: Set<String>

  init(tables: [String]) {
    taken = Set(tables + tables.map(SchemaNames.primaryKey))
  }

  mutating func named(_ index: ResourceIndexes.Unnamed, of table: String) -> Index {
    var name = SchemaNames.index(table, index.columns, isUnique: index.isUnique)
    var number = 2
    while !taken.insert(name).inserted {
      name = SchemaNames.name([table] + index.columns + [String(number)], index.isUnique ? "key" : "idx")
      number += 1
    }
    return Index(name, columns: index.columns, isUnique: index.isUnique, isOrdered: index.isOrdered)
  }
}

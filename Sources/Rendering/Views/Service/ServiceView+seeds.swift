import Templating

/// The rows that App seed makes.
extension ServiceView {
  /// `("books", books.count)`, the elements of an array.
  var counts: [String] { SwiftCall.elements(seeds.map { "(\(SwiftValue.text($0.nouns)), \($0.type).rows.count)" }) }
  var tables: [String] { SwiftCall.elements(seeds.map { SwiftValue.text($0.table) }) }
  var seedsNameUser: Bool { seeds.contains(where: \.namesUser) }
  var seedsUser: Bool { seedsNameUser || seeds.contains { $0.owner != nil } }
  var hasSeeds: Bool { !seeds.isEmpty }
  /// Whether rows that `App seed` makes are cached.
  var seedsDropCache: Bool { seeds.contains { $0.dropsCache } }
  var seedsDropRedis: Bool { seedsDropCache && hasRedis }

  @SchemaBuilder<ServiceView>
  static var seedMembers: [SchemaMember<ServiceView>] {
    Many("seeds", \.seeds, "the rows that App seed makes")
    Code("counts", \.counts, "how many it makes of what, as elements of an array")
    Code("tables", \.tables, "the tables that it fills, as elements of an array")
    Flag("seedsNameUser", \.seedsNameUser, "whether they name a user, beside their owner")
    Flag("seedsUser", \.seedsUser, "whether they belong to somebody")
    Flag("hasSeeds", \.hasSeeds, "whether it makes any")
    Flag("seedsDropCache", \.seedsDropCache, "whether rows that App seed makes are cached")
    Flag("seedsDropRedis", \.seedsDropRedis, "whether seeds change what may be cached in Redis")
  }
}

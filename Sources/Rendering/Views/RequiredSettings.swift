import ServiceDescription

/// The settings that have no default in production.
struct RequiredSettings {
  private let variables: [(name: String, example: String)]

  init(_ database: DatabaseView, store: StoreView?, hasAuth: Bool) {
    variables =
      [("DATABASE_URL", database.example)]
      + (store.map { $0.hasRedis ? [("STORE_URL", $0.testing)] : [] } ?? [])
      + (hasAuth ? [("AUTH_SECRET", "known to everybody, for tests alone")] : [])
  }

  /// Lines of a comment.
  var comment: [String] {
    let names = variables.map { "`\($0.name)`" }
    let list = names.dropLast().joined(separator: ", ") + (names.count > 1 ? " and " : "") + (names.last ?? "")
    let verb = names.count > 1 ? "have no defaults" : "has no default"
    let text = "Production: \(list) \(verb) on purpose, and the schema changes only by `App migrate`."
    return SwiftCall.wrapped(text.split(separator: " ").map(String.init), separator: " ", indentation: 4)
  }

  /// The elements of a dictionary with a value for each.
  var examples: [String] {
    SwiftCall.elements(variables.map { SwiftValue.text($0.name) + ": " + SwiftValue.text($0.example) })
  }
}

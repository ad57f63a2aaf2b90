import ServiceDescription

/// The settings that have no default in production.
struct RequiredSettings {
  private let variables: [String]

  init(store: StoreView?, hasAuth: Bool) {
    variables =
      ["DATABASE_URL"] + (store?.hasRedis == true ? ["STORE_URL"] : []) + (hasAuth ? ["AUTH_SECRET"] : [])
  }

  /// Lines of a comment.
  var comment: [String] {
    let names = variables.map { "`\($0)`" }
    let list = names.dropLast().joined(separator: ", ") + (names.count > 1 ? " and " : "") + (names.last ?? "")
    let verb = names.count > 1 ? "have no defaults" : "has no default"
    let text = "Production: \(list) \(verb) on purpose, and the schema changes only by `App migrate`."
    return SwiftCall.wrapped(text.split(separator: " ").map(String.init), separator: " ", indentation: 4)
  }
}

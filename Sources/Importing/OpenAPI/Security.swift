import ServiceDescription

/// What of a document's security schemes there is a word for.
struct Security {
  /// Names of the schemes that are bearer tokens.
  private let bearers: Set<String>
  private let everywhere: DocumentNode?
  let others: [DocumentNode.Entry]

  init(_ document: OpenAPIDocument) {
    var bearers: Set<String> = []
    var others: [DocumentNode.Entry] = []
    for entry in document.root["components"]?["securitySchemes"]?.entries ?? [] {
      let scheme = document.resolved(entry.value)
      if scheme?["type"]?.text == "http", scheme?["scheme"]?.text?.lowercased() == "bearer" {
        bearers.insert(entry.name)
      } else {
        others.append(entry)
      }
    }
    (self.bearers, self.others) = (bearers, others)
    everywhere = document.root["security"]
  }

  var isBearer: Bool { !bearers.isEmpty }

  /// Whether an operation asks for a token.
  func isRequired(for operation: DocumentNode) -> Bool {
    let needs = (operation["security"] ?? everywhere)?.elements ?? []
    // An empty requirement makes the others optional.
    return !needs.isEmpty && !needs.contains { $0.entries?.isEmpty == true }
      && needs.contains { need in need.entries?.contains { bearers.contains($0.name) } == true }
  }
}

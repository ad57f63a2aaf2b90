extension DescriptionReader {
  /// A map, a list of origins, one origin, or `all`.
  func cors(_ node: DocumentNode) -> CORS? {
    var cors = CORS(
      origins: .all, methods: nil, headers: nil, credentials: false, maxAge: nil, origin: Origin(node.range))
    guard node.entries != nil else {
      guard let origins = origins(node) else { return nil }
      cors.origins = origins
      return cors
    }
    let keys = ["origins", "methods", "headers", "credentials", "max-age"]
    guard let map = map(node, of: "cors", keys: keys) else { return nil }
    if let list = map["methods"] { cors.methods = choices(list, "method") }
    if let list = map["headers"] { cors.headers = headers(list) }
    if let value = map["credentials"] { cors.credentials = boolean(value) ?? false }
    if let value = map["max-age"] { cors.maxAge = span(value) }
    guard let value = map["origins"] else {
      report(.missingKey, "cors needs origins: a list, or all", at: node)
      return nil
    }
    guard let origins = origins(value) else { return nil }
    cors.origins = origins
    if cors.credentials, origins == .all, let place = map.key("credentials") {
      report(
        .credentialsForAll, "browsers refuse credentials for all origins: list the origins", at: place)
    }
    return cors
  }

  private func origins(_ node: DocumentNode) -> CORS.Origins? {
    if let text = node.text, text == "all" || text == "*" {
      if text == "*" {
        report(.badOrigin, "for all origins write all", at: node)
        return nil
      }
      return .all
    }
    var origins: [String] = []
    for element in oneOrMore(node, of: "origins") {
      guard let text = word(element, "an origin, such as https://example.com") else { continue }
      if let problem = WebAddress.originProblem(of: text) {
        report(.badOrigin, "\(quoted(text)) is no origin: \(problem)", at: element)
      } else if origins.contains(text) {
        listedTwice(text, at: element)
      } else {
        origins.append(text)
      }
    }
    return origins.isEmpty ? nil : .some(origins)
  }

  private func headers(_ node: DocumentNode) -> [String] {
    var headers: [String] = []
    for element in elements(node, of: "header names") {
      guard let name = headerName(element) else { continue }
      if headers.contains(where: { $0.lowercased() == name.lowercased() }) {
        listedTwice(name, at: element)
      } else {
        headers.append(name)
      }
    }
    return headers
  }

  func headerName(_ node: DocumentNode) -> String? {
    guard let text = word(node, "a header name") else { return nil }
    guard isHeaderName(text) else {
      report(.badHeader, "\(quoted(text)) is no header name", at: node)
      return nil
    }
    return text
  }
}

/// A token of RFC 9110, letters, digits and `-` `_` only, as every proxy lets through.
func isHeaderName(_ text: String) -> Bool {
  !text.isEmpty && text.utf8.count <= 100
    && text.unicodeScalars.allSatisfy { isPathScalar($0) && $0 != "." && $0 != "~" }
}

extension DescriptionReader {
  func api(_ node: DocumentNode?) -> API {
    var api = API(
      prefix: "/v1", problems: .blank, maxBody: ByteSize(bytes: 1 << 20, written: "1MiB"),
      timeout: Span(seconds: 30), cors: nil, fallback: nil, hasMetrics: false)
    let keys = ["prefix", "problems", "max-body", "timeout", "cors", "fallback", "metrics"]
    guard let node, let map = map(node, of: "api", keys: keys) else { return api }
    if let node = map["prefix"], let prefix = prefix(node) { api.prefix = prefix }
    if let node = map["problems"], let problems = problems(node) { api.problems = problems }
    if let node = map["max-body"] { api.maxBody = literal(node, "a size, such as 1MiB", Literal.size) ?? api.maxBody }
    if let node = map["timeout"] { api.timeout = span(node) ?? api.timeout }
    if let node = map["cors"] { api.cors = cors(node) }
    if let node = map["fallback"] { api.fallback = fallback(node) }
    if let node = map["metrics"] { api.hasMetrics = boolean(node) ?? false }
    return api
  }

  private func prefix(_ node: DocumentNode) -> String? {
    guard let text = word(node, "a path, such as /v1") else { return nil }
    if let problem = Self.pathProblem(text) {
      report(.badPath, "\(quoted(text)) cannot be the prefix: \(problem)", at: node)
      return nil
    }
    let first = text.dropFirst().prefix { $0 != "/" }.lowercased()
    if ["health", "ready", "metrics", "docs", "openapi.json"].contains(first) {
      report(.badPath, "\(quoted(text)) cannot be the prefix: the service answers /\(first) itself", at: node)
      return nil
    }
    return text
  }

  private static func pathProblem(_ text: String) -> String? {
    guard text.hasPrefix("/") else { return "it must begin with '/'" }
    guard text != "/" else { return "it needs a name, such as /v1" }
    guard !text.hasSuffix("/") else { return "it must not end in '/'" }
    for segment in text.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      if segment.isEmpty { return "it has '//' in it" }
      if segment == "." || segment == ".." { return "\(quoted(String(segment))) is no name" }
      if let bad = segment.unicodeScalars.first(where: { !isPathScalar($0) }) {
        return "\(quoted(String(bad))) may not stand in it; letters, digits and - . _ ~ may"
      }
    }
    return text.utf8.count > 200 ? "it is longer than 200 bytes" : nil
  }

  private func problems(_ node: DocumentNode) -> ProblemTypes? {
    guard let text = word(node, "a URL or about:blank") else { return nil }
    if text == "about:blank" { return .blank }
    let url = text.hasSuffix("/") ? String(text.dropLast()) : text
    if let problem = WebAddress.problem(of: url) {
      report(.badURL, "\(quoted(text)) is no base for problem types: \(problem)", at: node)
      return nil
    }
    if url.contains("?") || url.contains("#") {
      report(.badURL, "\(quoted(text)) is no base for problem types: it has a query or fragment", at: node)
      return nil
    }
    return .base(url)
  }

  private func fallback(_ node: DocumentNode) -> String? {
    guard let text = word(node, "a file under public/") else { return nil }
    let segments = text.split(separator: "/", omittingEmptySubsequences: false)
    let isClean = segments.allSatisfy { segment in
      !segment.isEmpty && segment != "." && segment != ".." && segment.unicodeScalars.allSatisfy(isPathScalar)
    }
    guard isClean, segments.count >= 2, segments[0] == "public" else {
      report(
        .badFallback, "\(quoted(text)) is no file under public/; write a path such as public/index.html", at: node)
      return nil
    }
    return text
  }
}

/// Letters, digits and what a URL path holds unescaped everywhere.
func isPathScalar(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~": true
  default: false
  }
}

/// Texts that are secrets by their looks: the prefixes that issuers give their keys so that scanners find them, keys in
/// PEM (RFC 7468), tokens (RFC 7519), and addresses with a password (RFC 3986, section 3.2.1).
enum SecretShape {
  struct Found {
    /// Completes "this looks like".
    var what: String
    /// Scalars of the line.
    var range: Range<Int>
  }

  /// What a key begins with, and how many letters, digits, - and _ follow at least.
  private static let keys: [(prefix: String, count: Int, what: String)] = [
    ("AKIA", 16, "an AWS access key"), ("AIza", 35, "a Google API key"), ("ghp_", 36, "a GitHub token"),
    ("gho_", 36, "a GitHub token"), ("ghu_", 36, "a GitHub token"), ("ghs_", 36, "a GitHub token"),
    ("ghr_", 36, "a GitHub token"), ("github_pat_", 22, "a GitHub token"), ("glpat-", 20, "a GitLab token"),
    ("sk_live_", 16, "a Stripe key"), ("rk_live_", 16, "a Stripe key"), ("xoxb-", 10, "a Slack token"),
    ("xoxp-", 10, "a Slack token"),
  ]
  private static let marks = keys.map { Array($0.prefix.utf8) } + [Array("-----BEGIN".utf8), Array("eyJ".utf8)]

  /// Whether a closer look is worth its time.
  static func mayOccur(in bytes: [UInt8]) -> Bool {
    let firsts = Set(marks.compactMap(\.first))
    let address = Array("://".utf8)
    return bytes.indices.contains { index in
      if bytes[index] == UInt8(ascii: ":") { return bytes[index...].starts(with: address) }
      return firsts.contains(bytes[index]) && marks.contains { bytes[index...].starts(with: $0) }
    }
  }

  static func all(in line: [Unicode.Scalar]) -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < line.count {
      if let one = key(in: line, at: index) ?? token(in: line, at: index) ?? password(in: line, at: index) {
        found.append(one)
        index = one.range.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private static func key(in line: [Unicode.Scalar], at start: Int) -> Found? {
    let rest = line[start...]
    if rest.starts(with: "-----BEGIN ".unicodeScalars),
      String(String.UnicodeScalarView(rest)).contains("PRIVATE KEY-----")
    {
      return Found(what: "a private key", range: start..<line.count)
    }
    // Within a word it is something else.
    guard start == 0 || !isPart(line[start - 1]) else { return nil }
    for key in keys where rest.starts(with: key.prefix.unicodeScalars) {
      let body = rest.dropFirst(key.prefix.unicodeScalars.count).prefix(while: isPart)
      if body.count >= key.count { return Found(what: key.what, range: start..<body.endIndex) }
    }
    return nil
  }

  /// Three parts of base64url, the first of which is a JSON object.
  private static func token(in line: [Unicode.Scalar], at start: Int) -> Found? {
    guard start == 0 || !isPart(line[start - 1]), line[start...].starts(with: "eyJ".unicodeScalars) else { return nil }
    let text = line[start...].prefix { isPart($0) || $0 == "." }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.allSatisfy({ $0.count >= 10 }) else { return nil }
    return Found(what: "a token", range: start..<text.endIndex)
  }

  private static func password(in line: [Unicode.Scalar], at start: Int) -> Found? {
    guard line[start...].starts(with: "://".unicodeScalars) else { return nil }
    let authority = line[(start + 3)...].prefix { !" \t/?#'\",}]".unicodeScalars.contains($0) }
    guard let at = authority.lastIndex(of: "@"), let colon = authority[..<at].firstIndex(of: ":") else { return nil }
    let password = (colon + 1)..<at
    // A placeholder is what should stand there.
    guard !password.isEmpty, line[password.lowerBound] != "$", line[password.lowerBound] != "<" else { return nil }
    return Found(what: "a password", range: password)
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    isPathScalar(scalar) && scalar != "." && scalar != "~"
  }
}

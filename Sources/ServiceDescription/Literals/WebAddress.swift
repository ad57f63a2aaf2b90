/// Absolute http and https URLs, as the type `url` takes them.
enum WebAddress {
  /// What keeps a text from being an absolute http(s) URL with a host; nil where nothing does.
  static func problem(of text: String) -> String? {
    guard let parts = parts(of: text) else { return "it does not begin with http:// or https://" }
    if let bad = text.unicodeScalars.first(where: {
      !(0x21...0x7E).contains($0.value) || "\"<>\\^`{|}".contains(Character($0))
    }) {
      return "\(quoted(String(bad))) may not stand in a URL unescaped"
    }
    return hostProblem(of: String(parts.authority.split(separator: "@").last ?? ""))
  }

  /// What keeps a text from being a CORS origin: scheme, host and port in lower case and nothing more.
  static func originProblem(of text: String) -> String? {
    guard let parts = parts(of: text) else { return "it does not begin with http:// or https://" }
    if !parts.rest.isEmpty { return "an origin ends after host and port; leave out \(quoted(parts.rest))" }
    if parts.authority.contains("*") { return "wildcards are not understood; list each origin, or write all" }
    if parts.authority.contains("@") { return "an origin has no user" }
    if text != text.lowercased() { return "browsers send origins in lower case; write \(text.lowercased())" }
    return hostProblem(of: parts.authority)
  }

  private static func parts(of text: String) -> (authority: String, rest: String)? {
    let lower = text.lowercased()
    guard let scheme = ["http://", "https://"].first(where: lower.hasPrefix) else { return nil }
    let tail = text.dropFirst(scheme.count)
    let authority = tail.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return (String(authority), String(tail.dropFirst(authority.count)))
  }

  private static func hostProblem(of authority: String) -> String? {
    var host = Substring(authority)
    if host.hasPrefix("[") {
      guard let end = host.firstIndex(of: "]") else { return "its '[' is never closed" }
      let address = host[..<end].dropFirst()
      guard !address.isEmpty, address.allSatisfy({ $0.isHexDigit || $0 == ":" || $0 == "." }) else {
        return "\(quoted(String(address))) is no address"
      }
      host = host[host.index(after: end)...]
      return host.isEmpty ? nil : portProblem(of: host.dropFirst())
    }
    let name = host.prefix { $0 != ":" }
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    let isHost = labels.allSatisfy { label in
      !label.isEmpty && label.utf8.count <= 63 && label.first != "-" && label.last != "-"
        && label.unicodeScalars.allSatisfy { isPathScalar($0) && $0 != "~" }
    }
    guard isHost else { return name.isEmpty ? "it has no host" : "\(quoted(String(name))) is no host" }
    return name.count == host.count ? nil : portProblem(of: host.dropFirst(name.count + 1))
  }

  private static func portProblem(of port: Substring) -> String? {
    guard let number = Int(port), (1...65_535).contains(number), port.utf8.allSatisfy(isASCIIDigit) else {
      return "\(quoted(String(port))) is no port"
    }
    return nil
  }
}

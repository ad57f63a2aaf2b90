/// Where a PostgreSQL database is: a URL of libpq's, without the password.
///
/// A command line can be seen by everybody on the machine, an environment cannot.
public struct PostgresAddress: Sendable, Equatable {
  public let withoutPassword: String
  /// As it is, not as the URL escapes it.
  public let password: String?

  /// - Parameter url: `postgres://user:password@host:5432/database?sslmode=require`, RFC 3986; also `postgresql:`.
  /// - Returns: nil for another kind of address.
  public init?(url: String) {
    guard let mark = url.firstRange(of: "://"), ["postgres", "postgresql"].contains(url[..<mark.lowerBound]) else {
      return nil
    }
    let rest = url[mark.upperBound...]
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let tail = rest[authority.endIndex...]
    var password: String?
    var place = String(authority)
    if let at = authority.lastIndex(of: "@") {
      let user = authority[..<at]
      if let colon = user.firstIndex(of: ":") {
        password = Self.unescaped(user[user.index(after: colon)...])
        place = String(user[..<colon] + authority[at...])
      }
    }
    let (kept, inQuery) = Self.withoutPassword(tail)
    withoutPassword = url[..<mark.upperBound] + place + kept
    self.password = inQuery ?? password
  }

  /// The last part of its path, for a name.
  public var database: String? {
    let rest = withoutPassword.firstRange(of: "://").map { withoutPassword[$0.upperBound...] } ?? ""
    let path = rest.drop { $0 != "/" && $0 != "?" }
    guard path.hasPrefix("/") else { return nil }
    let name = path.dropFirst().prefix { $0 != "?" }
    return name.isEmpty ? nil : Self.unescaped(name)
  }

  /// libpq takes `?password=` too.
  private static func withoutPassword(_ tail: Substring) -> (kept: String, password: String?) {
    guard let mark = tail.firstIndex(of: "?") else { return (String(tail), nil) }
    var password: String?
    let parts = tail[tail.index(after: mark)...].split(separator: "&").filter { part in
      guard part.hasPrefix("password=") else { return true }
      password = unescaped(part.dropFirst("password=".count))
      return false
    }
    return (tail[..<mark] + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&")), password)
  }

  private static func unescaped(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

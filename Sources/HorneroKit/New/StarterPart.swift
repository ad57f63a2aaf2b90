/// What a new service may have from the beginning.
public enum StarterPart: String, CaseIterable, Sendable {
  case auth
  case jobs
  case cache
  case metrics
  case postgres
  case redis

  /// Says what it is, for people.
  public var summary: String {
    switch self {
    case .auth: "users with tokens and roles"
    case .jobs: "work after the answer"
    case .cache: "answers kept for a while"
    case .metrics: "/metrics for Prometheus"
    case .postgres: "PostgreSQL beside SQLite"
    case .redis: "Redis beside memory"
    }
  }

  /// Reads a list, `auth,jobs` or `all`.
  ///
  /// - Throws: `UnknownStarterPart`
  public static func parts(in list: String) throws(UnknownStarterPart) -> Set<StarterPart> {
    if list == "all" { return Set(allCases) }
    var parts: Set<StarterPart> = []
    for word in list.split(separator: ",") {
      let name = String(word.filter { $0 != " " })
      guard let part = StarterPart(rawValue: name) else { throw UnknownStarterPart(name: name) }
      parts.insert(part)
    }
    return parts
  }
}

public struct UnknownStarterPart: Error, Equatable, Sendable, CustomStringConvertible {
  public var name: String

  public var description: String {
    "There is no part '\(name)'. There are: \(StarterPart.allCases.map(\.rawValue).joined(separator: ", ")), or all."
  }
}

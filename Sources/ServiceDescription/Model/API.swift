/// What holds for every route below the prefix.
public struct API: Sendable, Equatable {
  /// A clean absolute path of at least one segment, `/v1`; no `/` at its end.
  public var prefix: String
  public var problems: ProblemTypes
  /// The largest request body.
  public var maxBody: ByteSize
  /// How long the work for one request may take.
  public var timeout: Span
  /// Absent: no CORS.
  public var cors: CORS?
  /// A file below `public/`, path included (`public/index.html`), that answers unknown GETs outside the prefix.
  public var fallback: String?
  /// Whether `/metrics` shows what the service counts.
  public var hasMetrics: Bool
}

/// What a problem's `type` starts with.
public enum ProblemTypes: Sendable, Equatable {
  /// `about:blank` for every problem.
  case blank
  /// An absolute http(s) URL without `/` at its end.
  case base(String)
}

/// Cross-origin rules, of the whole API or of one resource.
public struct CORS: Sendable, Equatable {
  public var origins: Origins
  /// Absent: the methods that the path has.
  public var methods: [HTTPMethod]?
  /// Absent: those that the service reads.
  public var headers: [String]?
  public var credentials: Bool
  /// How long a browser may keep a preflight's answer.
  public var maxAge: Span?
  public var origin: Origin

  public enum Origins: Sendable, Equatable {
    case all
    /// Scheme, host and port, no path: `https://bookstore.example`.
    case some([String])
  }
}

public enum HTTPMethod: String, Sendable, Equatable, CaseIterable {
  case get = "GET"
  case post = "POST"
  case put = "PUT"
  case patch = "PATCH"
  case delete = "DELETE"
}

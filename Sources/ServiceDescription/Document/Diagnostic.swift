/// Something to tell a person about a place in a text.
public struct Diagnostic: Sendable, Hashable {
  public enum Severity: String, Sendable, Hashable {
    case error
    case warning
    case note
  }

  public var severity: Severity
  /// Stable, `H0104`; `hornero explain` knows them. Empty for what is no description.
  public var code: String
  public var message: String
  public var position: SourcePosition
  /// Scalars to underline, at least 1.
  public var length: Int

  public init(severity: Severity = .error, code: String, message: String, position: SourcePosition, length: Int) {
    self.severity = severity
    self.code = code
    self.message = message
    self.position = position
    self.length = max(1, length)
  }

  /// Whether it speaks of what can be made but is unwise.
  public var isAdvice: Bool { code.hasPrefix("H07") }

  public init(_ code: DiagnosticCode, _ message: String, at range: SourceRange, severity: Severity = .error) {
    self.init(
      severity: severity, code: code.rawValue, message: message, position: range.start, length: range.length)
  }
}

extension Sequence where Element == Diagnostic {
  /// By position, then code and message; each once.
  public func sortedOnce() -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }.sorted {
      ($0.position, $0.code, $0.message) < ($1.position, $1.code, $1.message)
    }
  }

  public var hasErrors: Bool { contains { $0.severity == .error } }
}

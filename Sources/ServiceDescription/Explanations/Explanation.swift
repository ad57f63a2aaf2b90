/// What `hornero explain` says about a code: why it is a rule at all, a description that breaks it, and one that does
/// not. The examples are held against the reading by tests.
public struct Explanation: Sendable {
  public let code: DiagnosticCode
  /// Some sentences, without line ends.
  public let why: String
  public let wrong: Example
  public let right: Example

  init(_ code: DiagnosticCode, _ why: String, wrong: Example, right: Example) {
    (self.code, self.why, self.wrong, self.right) = (code, why, wrong, right)
  }

  /// All of them, in the order of their codes.
  public static let all: [Explanation] =
    (document + keysAndLiterals + names + rules + references + api + access + unwise)
    .sorted { $0.code.rawValue < $1.code.rawValue }

  private static let byCode = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }

  public static func of(_ code: DiagnosticCode) -> Explanation? { byCode[code] }
}

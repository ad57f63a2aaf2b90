import ArgumentParser
import ServiceDescription

/// How problems of a description are reported.
enum ProblemFormat: String, ExpressibleByArgument, CaseIterable {
  /// For people, with the source line.
  case text
  case json
  /// Workflow commands, which GitHub shows at the lines of a change.
  case github
  /// SARIF 2.1.0, for code scanning services and editors.
  case sarif

  /// Problems for another program; nil for people's eyes, which need the text itself.
  func report(_ problems: [Diagnostic], in file: String) throws -> [UInt8]? {
    switch self {
    case .text: return nil
    case .json: return try hornero.json(ProblemsJSON(problems, in: file))
    case .github: return Array(problems.map { WorkflowCommand($0, in: file).line + "\n" }.joined().utf8)
    case .sarif: return try hornero.json(SARIFLog(problems, in: file))
    }
  }
}

/// Problems for a program that knows nothing of us.
struct ProblemsJSON: Encodable {
  struct Problem: Encodable {
    var severity: String
    var code: String
    var message: String
    /// From 1, counted in Unicode scalars, as is the column.
    var line: Int
    var column: Int
    var length: Int
  }

  var file: String
  var errors: Int
  var warnings: Int
  /// By position.
  var problems: [Problem]

  init(_ problems: [Diagnostic], in file: String) {
    self.file = file
    errors = problems.count { $0.severity == .error }
    warnings = problems.count { $0.severity == .warning }
    self.problems = problems.map {
      Problem(
        severity: $0.severity.rawValue, code: $0.code, message: $0.message, line: $0.position.line,
        column: $0.position.column, length: $0.length)
    }
  }
}

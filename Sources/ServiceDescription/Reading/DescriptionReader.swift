/// One reading of a description: what is known so far, and what is wrong.
///
/// Each part of the language is read by an extension in a file of its own. A part that is wrong is reported and read
/// as absent, so that all problems come out in one run and none twice.
final class DescriptionReader {
  private(set) var diagnostics: [Diagnostic] = []

  /// What references may point to, by spelling; known before any field is read.
  var resourceNames: [String: Name] = [:]
  var hasAuth = false
  /// Declared roles; empty without auth.
  var roles: [Role] = []
  var hasTiers = false
  /// Declared jobs and what each is for; no value where its `with` is wrong.
  var jobs: [String: Job.Payload?] = [:]

  func report(_ code: DiagnosticCode, _ message: String, at range: SourceRange) {
    diagnostics.append(Diagnostic(code, message, at: range))
  }

  func report(_ code: DiagnosticCode, _ message: String, at node: DocumentNode) {
    report(code, message, at: node.range)
  }

  func report(_ code: DiagnosticCode, _ message: String, at origin: Origin) {
    report(code, message, at: origin.range)
  }

  /// `; did you mean 'x'?`, or nothing. Not for the problems that nobody is shown: comparing takes its time.
  func hint<Candidates: Sequence<String>>(for word: String, among candidates: @autoclosure () -> Candidates) -> String {
    diagnostics.count < 200 ? didYouMean(word, among: candidates()) : ""
  }

  func warn(_ code: DiagnosticCode, _ message: String, at range: SourceRange) {
    diagnostics.append(Diagnostic(code, message, at: range, severity: .warning))
  }
}

import ServiceDescription

/// `::error file=hornero.yml,line=12,col=9,endColumn=13,title=H0104::unknown type 'strng'`
struct WorkflowCommand {
  let line: String

  init(_ problem: Diagnostic, in file: String) {
    let name =
      switch problem.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    let place = problem.position
    let properties = [
      "file=\(Self.property(file))", "line=\(place.line)", "col=\(place.column)",
      "endColumn=\(place.column + problem.length)", "title=\(problem.code)",
    ]
    line = "::\(name) \(properties.joined(separator: ","))::\(Self.data(problem.message))"
  }

  /// The runner reads one line and takes these escapes back.
  private static func data(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}

/// Something wrong in a template, and where.
public struct TemplateDiagnostic: Error, Sendable, Hashable {
  public var template: String
  /// 1-based.
  public var line: Int
  /// 1-based, in Unicode scalars.
  public var column: Int
  /// In Unicode scalars; at least 1.
  public var length: Int
  public var message: String
  /// What would probably be right, as a phrase: `did you mean "name"?`
  public var suggestion: String?
  /// Where the template was included from when the mistake shows only there: `Model.swift.mustache:3:5`.
  public var includedFrom: String?

  public init(
    template: String, line: Int, column: Int, length: Int, message: String, suggestion: String? = nil,
    includedFrom: String? = nil
  ) {
    self.template = template
    self.line = line
    self.column = column
    self.length = length
    self.message = message
    self.suggestion = suggestion
    self.includedFrom = includedFrom
  }
}

extension TemplateDiagnostic: CustomStringConvertible {
  /// `template:line:column: message; suggestion (included from …)`
  public var description: String {
    var text = "\(template):\(line):\(column): \(message)"
    if let suggestion { text += "; \(suggestion)" }
    if let includedFrom { text += " (included from \(includedFrom))" }
    return text
  }
}

/// Everything that is wrong with a template and what it includes, in reading order, each once.
public struct TemplateErrors: Error, Sendable, Hashable, CustomStringConvertible {
  public let diagnostics: [TemplateDiagnostic]

  /// Sorts the diagnostics and drops those that say the same of the same place.
  public init(_ diagnostics: [TemplateDiagnostic]) {
    var seen: Set<String> = []
    let unique = diagnostics.filter { seen.insert("\($0.template):\($0.line):\($0.column):\($0.message)").inserted }
    self.diagnostics = unique.sorted {
      ($0.template, $0.line, $0.column, $0.message) < ($1.template, $1.line, $1.column, $1.message)
    }
  }

  public var description: String {
    diagnostics.map(\.description).joined(separator: "\n")
  }
}

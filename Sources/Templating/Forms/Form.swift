/// How a value is written where it is not plain code. A template names the form after the value: `{{summary.swift}}`.
///
/// Forms can be chained from the inside out: `{{name.sql.swift}}` is the Swift literal of the SQL literal.
public enum Form: String, CaseIterable, Sendable {
  /// A Swift string literal with its quotes.
  case swift
  /// A standard SQL string literal with its quotes. U+0000, which SQL text cannot hold, becomes U+FFFD.
  case sql
  /// A JSON string with its quotes.
  case json
  /// A double-quoted YAML scalar.
  case yaml
  /// Markdown running text on one line.
  case markdown
  /// One single-quoted shell word. U+0000, which no argument can hold, becomes U+FFFD.
  case shell
  /// Comment lines that begin with `///`; must begin its line and be alone there.
  case doc
  /// Comment lines that begin with `#`; must begin its line and be alone there.
  case hash
  /// Comment lines that begin with `--`; must begin its line and be alone there.
  case dashes
  /// Comment lines that begin with `//`; must begin its line and be alone there.
  case slashes

  /// Whether the form writes whole lines.
  var isComment: Bool {
    switch self {
    case .doc, .hash, .dashes, .slashes: true
    default: false
    }
  }

  /// Appends `value` in this form, as UTF-8.
  public func write(_ value: String, to output: inout [UInt8]) {
    switch self {
    case .swift: SwiftLiteral.write(value, to: &output)
    case .sql: QuotedLiteral.writeSQL(value, to: &output)
    case .json: JSONLiteral.write(value, to: &output)
    case .yaml: YAMLLiteral.write(value, to: &output)
    case .markdown: MarkdownText.write(value, to: &output)
    case .shell: QuotedLiteral.writeShell(value, to: &output)
    case .doc: CommentLines.write(value, prefix: "///", to: &output)
    case .hash: CommentLines.write(value, prefix: "#", to: &output)
    case .dashes: CommentLines.write(value, prefix: "--", to: &output)
    case .slashes: CommentLines.write(value, prefix: "//", to: &output)
    }
  }

  /// `value` in this form.
  public func string(_ value: String) -> String {
    var output: [UInt8] = []
    write(value, to: &output)
    return String(decoding: output, as: UTF8.self)
  }
}

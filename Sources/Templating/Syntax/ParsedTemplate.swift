/// A template's tree together with what is needed to say where something in it is wrong.
final class ParsedTemplate: Sendable {
  /// As diagnostics name it.
  let name: String
  /// What tells it from others while templates include each other; differs from the name for what a team replaced.
  let key: String
  private let bytes: [UInt8]
  let nodes: [Node]
  /// What is wrong with the text by itself, without knowing any view.
  let diagnostics: [TemplateDiagnostic]

  var text: String { String(decoding: bytes, as: UTF8.self) }

  init(_ source: TemplateSource) {
    name = source.name
    key = source.name
    let bytes = Array(source.text.utf8)
    self.bytes = bytes
    let scanner = Scanner(bytes)
    let parser = Parser(LineLayout(scanner.pieces, in: bytes).tokens)
    nodes = parser.nodes
    diagnostics = (scanner.mistakes + parser.mistakes).prefix(Self.mostMistakes).map { mistake in
      TemplateDiagnostic(
        at: mistake.range, of: bytes, in: source.name, message: mistake.message, suggestion: mistake.suggestion)
    }
  }

  /// A part of a template, or the whole under another key.
  init(_ nodes: [Node], of template: ParsedTemplate, key: String) {
    (name, bytes, self.nodes, self.key) = (template.name, template.bytes, nodes, key)
    diagnostics = []
  }

  /// More than anybody reads at once.
  private static let mostMistakes = 100

  /// In bytes.
  var size: Int { bytes.count }

  func diagnostic(
    at range: Range<Int>, _ message: String, suggestion: String? = nil, includedFrom: String? = nil
  ) -> TemplateDiagnostic {
    TemplateDiagnostic(
      at: range, of: bytes, in: name, message: message, suggestion: suggestion, includedFrom: includedFrom)
  }
}

extension TemplateDiagnostic {
  fileprivate init(
    at range: Range<Int>, of bytes: [UInt8], in template: String, message: String, suggestion: String?,
    includedFrom: String? = nil
  ) {
    let before = bytes[..<range.lowerBound]
    let lineStart = before.lastIndex(of: .newline).map { $0 + 1 } ?? 0
    self.init(
      template: template,
      line: before.count { $0 == .newline } + 1,
      column: Self.scalars(bytes[lineStart..<range.lowerBound]) + 1,
      length: max(1, Self.scalars(bytes[range])),
      message: message, suggestion: suggestion, includedFrom: includedFrom)
  }

  private static func scalars(_ bytes: ArraySlice<UInt8>) -> Int {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.count
  }
}

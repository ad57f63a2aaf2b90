import ServiceDescription
import Testing

/// An input with markers (`1️⃣`) right before the places that something is said about, and what is said:
/// `1️⃣ H0104 unknown type 'strng'; did you mean 'string'?`, in order of position.
struct DiagnosticCase: Sendable, CustomTestStringConvertible {
  let name: String
  let input: String
  let expected: [String]

  init(_ name: String, _ input: String, _ expected: String...) {
    self.name = name
    self.input = input
    self.expected = expected
  }

  var testDescription: String { name }

  /// Holds the expectation against what a reading of the input says.
  func check(withAdvice: Bool = false, sourceLocation: SourceLocation = #_sourceLocation) {
    let marked = Marked(input)
    let (service, diagnostics) = parseService(
      Array(marked.text.utf8), file: "hornero.yml", withAdvice: withAdvice)
    let said = diagnostics.map { diagnostic in
      let marker = marked.positions.first { $0.value == diagnostic.position }?.key ?? diagnostic.position.description
      let severity = diagnostic.severity == .error ? "" : diagnostic.severity.rawValue + " "
      return "\(marker) \(severity)\(diagnostic.code) \(diagnostic.message)"
    }
    #expect(said == expected, "\(name)", sourceLocation: sourceLocation)
    #expect((service == nil) == diagnostics.hasErrors, sourceLocation: sourceLocation)
  }
}

/// A text without its markers, and where they stood.
struct Marked {
  private(set) var text = ""
  private(set) var positions: [String: SourcePosition] = [:]

  init(_ input: String) {
    var line = 1
    var column = 1
    for character in input {
      if character.unicodeScalars.contains("\u{20E3}") {
        positions[String(character)] = SourcePosition(line: line, column: column)
        continue
      }
      text.append(character)
      if character == "\n" || character == "\r\n" {
        line += 1
        column = 1
      } else {
        column += character.unicodeScalars.count
      }
    }
  }
}

extension String {
  func indented(_ count: Int) -> String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : String(repeating: " ", count: count) + $0 }.joined(separator: "\n")
  }
}

/// A service with these lines at its top level.
func service(_ lines: String) -> String {
  "hornero: 1\nservice: Shop\n" + lines + "\nresources:\n  Book:\n    fields:\n      title: string\n"
}

/// A service with these resources.
func resources(_ lines: String, _ top: String = "") -> String {
  "hornero: 1\nservice: Shop\n" + top + "resources:\n" + lines.indented(2) + "\n"
}

/// A service whose one resource has these lines besides `title`, `price` and `pages`.
func book(_ lines: String, _ top: String = "") -> String {
  let fields = "fields:\n  title: string\n  price: decimal?\n  pages: int?\n"
  return resources("Book:\n" + (fields + lines).indented(2), top)
}

/// A service whose one resource has these fields.
func fields(_ lines: String, _ top: String = "") -> String {
  resources("Book:\n  fields:\n" + lines.indented(4), top)
}

import ServiceDescription
import Templating

/// Which values `DATABASE_URL` can have, and those that it has when nobody gives one.
struct DatabaseURLsView: View {
  /// One of each kind, as Markdown.
  var markdown: String
  /// The same as an end of "must be …".
  var sentence: Text
  /// The same as a comment without Markdown.
  var plain: String
  /// On a developer's machine.
  var development: String
  /// For the emitted tests that are about no certain database.
  var testing: String
  /// One that is allowed in production.
  var example: String

  static let schema = Schema<DatabaseURLsView> {
    Code("markdown", \.markdown, "one of each kind, as Markdown")
    Words("sentence", \.sentence, "one of each kind, in a sentence")
    Code("plain", \.plain, "one of each kind, without Markdown")
    Code("development", \.development, "what it is on a developer's machine")
    Code("testing", \.testing, "what it is for tests")
    Code("example", \.example, "a valid one")
  }

  init(_ service: Service) {
    let kinds = service.data.engines.flatMap { engine in
      switch engine {
      case .sqlite: ["sqlite:///absolute/file", "sqlite://relative/file", "sqlite::memory:"]
      case .postgres: ["postgres://user:password@host:5432/database"]
      }
    }
    let list = { (words: [String]) in
      (words.dropLast().isEmpty ? [] : [words.dropLast().joined(separator: ", ")] + ["or"]) + words.suffix(1)
    }
    markdown = list(kinds.map { "`\($0)`" }).joined(separator: " ")
    plain = list(kinds).joined(separator: " ")
    let hint = service.data.engines.contains(.postgres) ? ", with other characters than letters and digits as %20" : ""
    sentence = Text(plain + hint)
    switch service.data.engines.first {
    case .postgres:
      let name = service.name.snake
      development = "postgres://localhost/\(name)_development"
      testing = "postgres://localhost/\(name)_testing"
      example = "postgres://localhost/\(name)"
    case .sqlite, nil:
      development = "sqlite://development.sqlite"
      testing = "sqlite::memory:"
      example = "sqlite:///var/lib/\(service.name.kebab).sqlite"
    }
  }
}

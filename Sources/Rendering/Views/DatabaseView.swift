import ServiceDescription
import Templating

/// The database in words: which values `DATABASE_URL` can have, and what is needed for it.
struct DatabaseView: View {
  /// One URL of each kind.
  var urls: String
  /// The same as Markdown.
  var urlsInMarkdown: String
  /// The same as an end of "must be …".
  var urlsInSentence: Text
  /// The URL on a developer's machine.
  var development: String
  /// Whether that is a file.
  var isFile: Bool
  /// The URL for emitted tests that are about no certain database.
  var testing: String
  /// A URL that will do in production.
  var example: String
  /// What `DATABASE_POOL` counts.
  var pool: String
  /// `SQLite's headers are`
  var headers: String
  /// Debian's packages that have them.
  var packages: String

  static let schema = Schema<DatabaseView> {
    Code("urls", \.urls, "one URL of each kind")
    Code("urlsInMarkdown", \.urlsInMarkdown, "the same as Markdown")
    Words("urlsInSentence", \.urlsInSentence, "the same in a sentence")
    Code("development", \.development, "the URL on a developer's machine")
    Flag("isFile", \.isFile, "whether that is a file")
    Code("testing", \.testing, "the URL for tests")
    Code("example", \.example, "a URL that will do in production")
    Code("pool", \.pool, "what DATABASE_POOL counts")
    Code("headers", \.headers, "the headers that are needed, and a verb")
    Code("packages", \.packages, "Debian's packages that have them")
  }

  init(_ service: Service) {
    let engines = service.data.engines
    let kinds = engines.flatMap { engine in
      switch engine {
      case .sqlite: ["sqlite:///absolute/file", "sqlite://relative/file", "sqlite::memory:"]
      case .postgres: ["postgres://user:password@host:5432/database"]
      }
    }
    urls = Self.list(kinds)
    urlsInMarkdown = Self.list(kinds.map { "`\($0)`" })
    urlsInSentence = Text(urls)
    isFile = engines.first == .sqlite
    let (snake, kebab) = (service.name.snake, service.name.kebab)
    development = isFile ? "sqlite://development.sqlite" : "postgres://localhost/\(snake)_development"
    testing = isFile ? "sqlite::memory:" : "postgres://localhost/\(snake)_testing"
    example = isFile ? "sqlite:///var/lib/\(kebab).sqlite" : "postgres://localhost/\(snake)"
    switch (engines.contains(.sqlite), engines.contains(.postgres)) {
    case (_, false): pool = "connections that read at once"
    case (false, true): pool = "connections of one process"
    case (true, true): pool = "connections of one process; to SQLite those that read at once"
    }
    headers = engines.contains(.sqlite) ? "SQLite's headers" : "libpq's headers"
    if engines.contains(.sqlite), engines.contains(.postgres) { headers = "the headers of SQLite and libpq" }
    packages = engines.map { $0 == .sqlite ? "libsqlite3-dev" : "libpq-dev" }.joined(separator: " ")
  }

  /// `a, b or c`
  private static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}

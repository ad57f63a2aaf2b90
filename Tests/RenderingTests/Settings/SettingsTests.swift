import ServiceDescription
import Testing

@testable import Rendering

/// Whoever runs a service finds each of its settings in the README and in `.env.example`, and no other. What it reads
/// is found in its sources.
@Suite struct SettingsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
  }

  /// The samples, and a service for each choice that brings settings of its own.
  static let cases: [Case] =
    Sample.all.map { Case(testDescription: $0.name, text: $0.description) }
    + ["[sqlite]", "[postgres]"].flatMap { engines in
      ["[memory]", "[redis]"].flatMap { stores in
        ["", "auth: { registration: open }\n", "limits: { default: 9 per minute }\n"].map { more in
          let data = "data: { engines: \(engines), stores: \(stores) }"
          let fields = "resources: { Thing: { fields: { word: string }, actions: { get: { cache: 1m } } } }"
          return Case(
            testDescription: [data, more].joined(separator: " "),
            text: "hornero: 1\nservice: Shop\n\(data)\n\(more)\(fields)\n")
        }
      }
    }

  @Test(arguments: cases) func everySettingIsExplained(_ service: Case) throws {
    let project = try Project(service.text)
    let read = project.settings
    #expect(
      read.isSuperset(of: ["APP_ENV", "CONFIG_FILE", "HTTP_PORT", "DATABASE_URL", "LOG_FILE"]))
    #expect(Set(project.table.map(\.name)).symmetricDifference(read) == [], "README.md")
    #expect(Set(project.example.map(\.name)).symmetricDifference(read) == [], ".env.example")
    #expect(project.table.count == read.count && project.example.count == read.count, "one is there twice")
  }

  @Test(arguments: cases) func theDefaultsThatAreSaidAreTheDefaults(_ service: Case) throws {
    let project = try Project(service.text)
    let (development, production) = (project.defaults("Development"), project.defaults("Production"))
    #expect(development.count > 6 && production.count > 6)
    for row in project.table where row.name != "APP_ENV" {
      #expect(row.development == development[row.name], "\(row.name) in development")
      #expect(row.production == production[row.name], "\(row.name) in production")
    }
    for line in project.example where line.name != "APP_ENV" {
      #expect(line.value == development[line.name] ?? "", "\(line.name) in .env.example")
    }
  }

  /// What is not there has no effect, and nobody would notice.
  @Test(arguments: cases) func nothingIsSetThatIsNotRead(_ service: Case) throws {
    let project = try Project(service.text)
    let read = project.settings
    for environment in ["Development", "Production", "Testing"] {
      #expect(Set(project.defaults(environment).keys).subtracting(read) == [], "\(environment)Configuration")
    }
    let compose = try #require(project.files["compose.yml"]).matches(of: /\n  ([A-Z][A-Z_]+):/).map {
      String($0.output.1)
    }
    // What libpq itself reads.
    let known = read.union(["PGPASSWORD"])
    #expect(!compose.isEmpty && Set(compose).subtracting(known) == [], "compose.yml")
    let image = try #require(project.files["Dockerfile"]).matches(of: /\nENV ([A-Z_]+)=/).map { String($0.output.1) }
    #expect(!image.isEmpty && Set(image).subtracting(read) == [], "Dockerfile")
  }
}

/// An emitted project, by the parts of it that speak of settings.
private struct Project {
  var files: [String: String] = [:]

  init(_ description: String) throws {
    let (service, diagnostics) = parseService(Array(description.utf8), file: "hornero.yml")
    for file in try render(try #require(service, "\(diagnostics)")) {
      files[file.path] = String(decoding: file.contents, as: UTF8.self)
    }
  }

  /// Every setting that the sources ask for.
  var settings: Set<String> {
    files.filter { $0.key.hasPrefix("Sources/") }.values.reduce(into: []) { names, text in
      let calls = text.matches(of: /\bsettings\.[a-zA-Z]+\(\s*"([^"]+)"/).map(\.output.1)
      let subscripts = text.matches(of: /\b(?:variables|files|dotEnv|environment)\["([^"]+)"\]/).map(\.output.1)
      let system = text.matches(of: /\bgetenv\("([^"]+)"\)/).map(\.output.1)
      names.formUnion((calls + subscripts + system).map(String.init))
    }
  }

  /// The rows of the README's table; each name of a row has a value in the same place of each cell.
  var table: [(name: String, development: String?, production: String?)] {
    let lines = (files["README.md"] ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: { $0.hasPrefix("| variable |") }) else { return [] }
    return lines[(start + 2)...].prefix { $0.hasPrefix("|") }.flatMap { line in
      let cells = line.split(separator: " | ", omittingEmptySubsequences: false)
      let (names, development, production) = (Self.quoted(cells[0]), Self.quoted(cells[2]), Self.quoted(cells[3]))
      return names.indices.map { index in
        (
          names[index], index < development.count ? development[index] : nil,
          index < production.count ? production[index] : nil
        )
      }
    }
  }

  /// The lines of `.env.example`, be they commented out or not.
  var example: [(name: String, value: String)] {
    (files[".env.example"] ?? "").matches(of: /(?:^|\n)#?([A-Z][A-Z_]*)=(.*)/).map {
      (String($0.output.1), String($0.output.2))
    }
  }

  func defaults(_ environment: String) -> [String: String] {
    let text = files["Sources/App/Configuration/\(environment)Configuration.swift"] ?? ""
    let pairs = text.matches(of: /\n +"([A-Z_]+)": "([^"]*)"/).map { (String($0.output.1), String($0.output.2)) }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  private static func quoted(_ cell: Substring) -> [String] {
    cell.matches(of: /`([^`]*)`/).map { String($0.output.1) }
  }
}

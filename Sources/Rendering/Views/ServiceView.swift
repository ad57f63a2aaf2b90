import ServiceDescription
import Templating

/// The whole service, as the templates see it.
struct ServiceView: View {
  var name: Text
  /// `book-store`, for file names and log labels.
  var kebab: String
  var summary: Text?
  /// Without the slash at its start.
  var prefix: String
  var maxBody: String
  var timeout: String
  /// What a problem's `type` starts with, where there is a page for each.
  var problems: Text?
  var resources: [ResourceView]
  var migration: MigrationView
  /// `"books.isbn": "ISBN"`, the elements of a dictionary.
  var wireNames: [String]
  var hasUUIDs: Bool

  var hasWireNames: Bool { !wireNames.isEmpty }

  static let schema = Schema<ServiceView> {
    Words("name", \.name, "the service's name")
    Code("kebab", \.kebab, "its name for files and labels")
    Words("summary", \.summary, "what the description says about it")
    Code("prefix", \.prefix, "the prefix of the API without its first slash")
    Code("maxBody", \.maxBody, "the largest body, in bytes")
    Code("timeout", \.timeout, "how long the work for one request may take, in seconds")
    Words("problems", \.problems, "what the type of a problem starts with")
    Many("resources", \.resources, "its resources")
    One("migration", \.migration, "its first schema")
    Code("wireNames", \.wireNames, "columns that JSON calls otherwise, as elements of a dictionary")
    Flag("hasWireNames", \.hasWireNames, "whether there are any")
    Flag("hasUUIDs", \.hasUUIDs, "whether a resource has UUIDs for ids")
  }

  init(_ service: Service) {
    let names = NameTable(service)
    name = Text(service.name.upperCamel)
    kebab = service.name.kebab
    summary = service.summary.map { Text($0) }
    prefix = String(service.api.prefix.dropFirst())
    maxBody = SwiftValue.grouped(service.api.maxBody.bytes)
    timeout = SwiftValue.grouped(service.api.timeout.seconds)
    if case .base(let base) = service.api.problems { problems = Text(base + "/") }
    resources = service.resources.map { ResourceView($0, in: service, names: names) }
    migration = MigrationView(
      statements: SQLiteSchema(service: service).statements.map { StatementLinesView(lines: $0) }
    )
    wireNames = SwiftCall.elements(
      service.resources.flatMap { resource in
        resource.fields.filter { $0.wireName != $0.column }.map { field in
          SwiftValue.text(resource.table + "." + field.column) + ": " + SwiftValue.text(field.wireName)
        }
      }
    )
    hasUUIDs = service.resources.contains { $0.id == .uuid }
  }
}

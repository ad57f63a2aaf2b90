import ServiceDescription

/// A description that is being made: what stands on each line of its text, and where that came from.
///
/// `Place` is whatever the original calls a place: a node of a document, `books.title` of a database.
struct Draft<Place> {
  struct Field {
    var name: String
    /// `string?`, `'[int]'`, `Pet`
    var type: String
    var isOptional = false
    /// Rules as the language writes them, in order.
    var rules: [(key: String, value: String)] = []
    /// Where it is in the original.
    var place: Place?
    /// What it becomes when nothing else of it can be kept; nil: it is left out.
    var fallback: String? = "json"

    /// What is left of it after each fault that was found with it.
    var simpler: Field? {
      var field = self
      if rules.contains(where: { $0.key == "default" }) {
        field.rules.removeAll { $0.key == "default" }
      } else if type != "json", rules.contains(where: { !Self.harmless.contains($0.key) }), type != "enum" {
        field.rules.removeAll { !Self.harmless.contains($0.key) }
      } else if let fallback, type != fallback {
        field.type = fallback
        field.rules.removeAll { !["json", "summary"].contains($0.key) }
      } else {
        return nil
      }
      return field
    }

    /// Rules that no other rule and no type is at odds with.
    private static var harmless: Set<String> { ["json", "summary", "access"] }

    var text: String {
      let written = type.hasPrefix("[") ? singleQuoted(type) : isOptional ? type + "?" : type
      if rules.isEmpty { return "\(name): \(written)" }
      let parts =
        ["type: \(written.hasPrefix("'") ? written : singleQuoted(written))"] + rules.map { "\($0.key): \($0.value)" }
      return "\(name): { \(parts.joined(separator: ", ")) }"
    }
  }

  struct Route {
    var name: String
    /// Keys as the language writes them; `body`, `query` and `returns` hold fields instead where they are maps.
    var keys: [(key: String, value: String)]
    var fields: [(key: String, fields: [Field])] = []
    var place: Place?

    /// The same with fields that have no rules; nil where they have none already.
    var simpler: Route? {
      let kept: Set = ["json", "summary"]
      var route = self
      var isChanged = false
      for (index, group) in fields.enumerated() {
        for (number, field) in group.fields.enumerated() where field.rules.contains(where: { !kept.contains($0.key) }) {
          isChanged = true
          route.fields[index].fields[number].rules.removeAll { !kept.contains($0.key) }
          if field.type == "enum" { route.fields[index].fields[number].type = "string" }
          if field.type == "[enum]" { route.fields[index].fields[number].type = "[string]" }
        }
      }
      return isChanged ? route : nil
    }

    var text: String {
      let plain = keys.map { "\($0.key): \($0.value)" }
      let maps = fields.map { "\($0.key): { \($0.fields.map(\.text).joined(separator: ", ")) }" }
      return "\(name): { \((plain + maps).joined(separator: ", ")) }"
    }
  }

  struct Resource {
    var name: String
    var plural: String?
    var summary: String?
    var id = "int"
    var hasTimestamps = false
    var fields: [Field]
    /// Fields that are unique together, and that are searched by together.
    var unique: [[String]] = []
    var indexes: [[String]] = []
    var list: [(key: String, value: String)] = []
    var actions: [(key: String, value: String)] = []
    var routes: [Route] = []
    var place: Place?
  }

  /// What a line of the text is for.
  enum Subject {
    case field(resource: Int, Int)
    case unique(resource: Int)
    case indexes(resource: Int)
    case route(resource: Int, Int)
    case list(resource: Int)
    case resource(Int)
  }

  var service: String
  var summary: String?
  var prefix: String?
  /// `{ engines: [postgres] }`
  var data: String?
  var hasAuth = false
  var resources: [Resource] = []

  /// The text, and the subject of each line that has one.
  func lines() -> (lines: [String], subjects: [Int: Subject]) {
    var lines = ["hornero: 1", "service: \(service)"]
    var subjects: [Int: Subject] = [:]
    if let summary { lines.append("summary: \(singleQuoted(summary))") }
    if let prefix { lines += ["", "api:", "  prefix: \(prefix)"] }
    if let data { lines += ["", "data: \(data)"] }
    if hasAuth { lines += ["", "auth: {}   # bearer tokens; roles are member and admin"] }
    lines += ["", "limits: { default: 600 per minute }   # to begin with", "", "resources:"]
    for (number, resource) in resources.enumerated() {
      if number > 0 { lines.append("") }
      for (line, subject) in resource.lines(number) {
        lines.append(line)
        if let subject { subjects[lines.count] = subject }
      }
    }
    return (lines, subjects)
  }
}

extension Draft.Resource {
  fileprivate func lines(_ number: Int) -> [(String, Draft.Subject?)] {
    var lines: [(String, Draft.Subject?)] = [("  \(name):", .resource(number))]
    if let summary { lines.append(("    summary: \(singleQuoted(summary))", nil)) }
    if let plural { lines.append(("    plural: \(plural)", .resource(number))) }
    if id != "int" { lines.append(("    id: \(id)", nil)) }
    if !hasTimestamps { lines.append(("    timestamps: false", nil)) }
    lines.append(("    fields:", nil))
    for (index, field) in fields.enumerated() {
      lines.append(("      \(field.text)", .field(resource: number, index)))
    }
    for (key, lists, subject) in [
      ("indexes", indexes, Draft.Subject.indexes(resource: number)), ("unique", unique, .unique(resource: number)),
    ] where !lists.isEmpty {
      let text = lists.map { "[\($0.joined(separator: ", "))]" }.joined(separator: ", ")
      lines.append(("    \(key): [\(text)]", subject))
    }
    if !list.isEmpty {
      let text = list.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
      lines.append(("    list: { \(text) }", .list(resource: number)))
    }
    if !actions.isEmpty {
      lines.append(("    actions:", nil))
      for action in actions { lines.append(("      \(action.key): \(action.value)", nil)) }
    }
    if !routes.isEmpty {
      lines.append(("    routes:", nil))
      for (index, route) in routes.enumerated() {
        lines.append(("      \(route.text)", .route(resource: number, index)))
      }
    }
    return lines
  }
}

/// Text as a YAML single-quoted scalar.
func singleQuoted(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }

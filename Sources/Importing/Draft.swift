import ServiceDescription

/// A description that is being made: what stands on each line of its text, and where that came from.
struct Draft {
  struct Field {
    var name: String
    /// `string?`, `'[int]'`, `Pet`
    var type: String
    var isOptional = false
    /// Rules as the language writes them, in order.
    var rules: [(key: String, value: String)] = []
    /// Where it is in the document.
    var place: DocumentNode?

    /// What is left of it after each fault that was found with it.
    var simpler: Field? {
      var field = self
      if rules.contains(where: { $0.key == "default" }) {
        field.rules.removeAll { $0.key == "default" }
      } else if type != "json", rules.contains(where: { !["json", "summary", "access"].contains($0.key) }),
        type != "enum"
      {
        field.rules.removeAll { !["json", "summary", "access"].contains($0.key) }
      } else if type != "json" {
        field.type = "json"
        field.rules.removeAll { !["json", "summary"].contains($0.key) }
      } else {
        return nil
      }
      return field
    }

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
    var place: DocumentNode?

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
    var list: [(key: String, value: String)] = []
    var actions: [(key: String, value: String)] = []
    var routes: [Route] = []
    var place: DocumentNode?
  }

  /// What a line of the text is for.
  enum Subject {
    case field(resource: Int, Int)
    case route(resource: Int, Int)
    case list(resource: Int)
    case resource(Int)
  }

  var service: String
  var summary: String?
  var prefix: String?
  var hasAuth = false
  var resources: [Resource] = []

  /// The text, and the subject of each line that has one.
  func lines() -> (lines: [String], subjects: [Int: Subject]) {
    var lines = ["hornero: 1", "service: \(service)"]
    var subjects: [Int: Subject] = [:]
    if let summary { lines.append("summary: \(singleQuoted(summary))") }
    if let prefix { lines += ["", "api:", "  prefix: \(prefix)"] }
    if hasAuth { lines += ["", "auth: {}   # bearer tokens; roles are member and admin"] }
    lines += ["", "limits: { default: 600 per minute }   # to begin with", "", "resources:"]
    for (number, resource) in resources.enumerated() {
      if number > 0 { lines.append("") }
      func add(_ line: String, _ subject: Subject) {
        lines.append(line)
        subjects[lines.count] = subject
      }
      add("  \(resource.name):", .resource(number))
      if let summary = resource.summary { lines.append("    summary: \(singleQuoted(summary))") }
      if let plural = resource.plural { add("    plural: \(plural)", .resource(number)) }
      if resource.id != "int" { lines.append("    id: \(resource.id)") }
      if !resource.hasTimestamps { lines.append("    timestamps: false") }
      lines.append("    fields:")
      for (index, field) in resource.fields.enumerated() { add("      \(field.text)", .field(resource: number, index)) }
      if !resource.list.isEmpty {
        add(
          "    list: { \(resource.list.map { "\($0.key): \($0.value)" }.joined(separator: ", ")) }",
          .list(resource: number))
      }
      if !resource.actions.isEmpty {
        lines.append("    actions:")
        for action in resource.actions { lines.append("      \(action.key): \(action.value)") }
      }
      if !resource.routes.isEmpty {
        lines.append("    routes:")
        for (index, route) in resource.routes.enumerated() {
          add("      \(route.text)", .route(resource: number, index))
        }
      }
    }
    return (lines, subjects)
  }
}

/// Text as a YAML single-quoted scalar.
func singleQuoted(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }

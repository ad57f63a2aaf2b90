/// A template as a generator has them: a model with its rows, rules and routes.
enum BenchmarkTemplate {
  static let main = """
    {{#imports}}
    import {{.}}
    {{/imports}}

    /// One row of `{{table}}`.
    struct {{type}}: Sendable, Equatable {
      let id: Int
      {{#fields}}
      /// {{summary}}.
      var {{name}}: {{swiftType}}
      {{/fields}}
      {{#hasTimestamps}}
      let createdAt: Date
      var updatedAt: Date
      {{/hasTimestamps}}
      {{#isOwned}}
      let owner: User.ID
      {{/isOwned}}

      init(id: Int, {{#fields}}{{name}}: {{swiftType}}{{^-last}}, {{/-last}}{{/fields}}) {
        self.id = id
        {{#fields}}
        self.{{name}} = {{name}}
        {{/fields}}
      }

      static let columns = [{{#fields}}"{{column}}"{{^-last}}, {{/-last}}{{/fields}}]

      init(row: Row) throws {
        id = try row.decode("id")
        {{#fields}}
        {{name}} = try row.decode{{#isOptional}}IfPresent{{/isOptional}}("{{column}}")
        {{/fields}}
        {{#hasTimestamps}}
        createdAt = try row.decode("created_at")
        updatedAt = try row.decode("updated_at")
        {{/hasTimestamps}}
      }
    }

    extension {{type}} {
      func validate(into problems: inout [Problem]) {
        {{#fields}}
        {{>rules}}
        {{/fields}}
      }
    }

    """

  static let rules = """
    {{#rules}}
    // {{.}}
    problems.check({{name}}, "{{column}}")
    {{/rules}}
    {{^rules}}
    // {{column}}: anything goes
    {{/rules}}

    """
}

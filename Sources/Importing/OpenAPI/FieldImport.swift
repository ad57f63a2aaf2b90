import ServiceDescription

/// Schemas to fields.
struct FieldImport {
  let document: OpenAPIDocument

  /// The members of an object schema, parts of `allOf` joined; nil for what is no object.
  func members(of schema: DocumentNode?, depth: Int = 0) -> (properties: [DocumentNode.Entry], required: Set<String>)? {
    guard let schema = document.resolved(schema), depth < 8 else { return nil }
    var properties = schema["properties"]?.entries ?? []
    var required = Set((schema["required"]?.elements ?? []).compactMap(\.text))
    for part in schema["allOf"]?.elements ?? [] {
      guard let more = members(of: part, depth: depth + 1) else { continue }
      for entry in more.properties where !properties.contains(where: { $0.name == entry.name }) {
        properties.append(entry)
      }
      required.formUnion(more.required)
    }
    return properties.isEmpty ? nil : (properties, required)
  }

  /// One field; nil, after a remark, where nothing of it can be kept.
  ///
  /// - Parameter isColumn: whether it is a field of a resource, which has more rules.
  func field(_ name: String, _ schema: DocumentNode, isRequired: Bool, isColumn: Bool, at place: DocumentNode)
    -> OpenAPIDraft
    .Field?
  {
    guard let written = Self.memberName(name) else {
      document.remark("'\(name)' makes no name of a field and is left out", at: place)
      return nil
    }
    guard let schema = document.resolved(schema) else { return nil }
    var field = OpenAPIDraft.Field(
      name: written, type: "json", isOptional: !isRequired || isNullable(schema), place: place)
    type(of: schema, into: &field, at: place)
    if isColumn, schema["readOnly"]?.isTrue == true {
      field.rules.append(("access", "read-only"))
      field.isOptional = true
    } else if isColumn, schema["writeOnly"]?.isTrue == true {
      field.rules.append(("access", "write-only"))
    }
    if let value = schema["default"], let text = value.text, field.type != "json", !field.type.hasPrefix("["),
      text != "null"
    {
      field.rules.append(("default", singleQuoted(text)))
    }
    if name.wholeMatch(of: /[A-Za-z_][A-Za-z0-9_]*/) == nil {
      document.remark("'\(name)' is \(Name(written).snake) here", at: place)
    } else if Name(written).snake != name {
      field.rules.append(("json", singleQuoted(name)))
    }
    if let summary = schema["description"]?.sentence { field.rules.append(("summary", singleQuoted(summary))) }
    // A list is never optional, absent is empty.
    if field.type.hasPrefix("[") { field.isOptional = false }
    return field
  }

  private func type(of schema: DocumentNode, into field: inout OpenAPIDraft.Field, at place: DocumentNode) {
    let types = typeNames(schema)
    if let values = schema["enum"]?.elements ?? schema["const"].map({ [$0] }), types != ["boolean"] {
      field.type = "enum"
      field.rules.append(("values", enumeration(values, at: place)))
      if types.contains("integer") || types.contains("number") {
        document.remark("'\(field.name)' is an enum of numbers, which are sent as text", at: place)
      }
      return
    }
    switch types {
    case ["string"]: text(schema, into: &field)
    case ["integer"]:
      field.type = "int"
      range(schema, isInteger: true, into: &field)
    case ["number"]:
      let step = schema["multipleOf"]?.text ?? ""
      field.type = "double"
      if step.hasPrefix("0."), step.dropFirst(2).allSatisfy({ $0 == "0" || $0 == "1" }), step.count <= 11 {
        field.type = "decimal"
        field.rules.append(("scale", String(step.count - 2)))
      }
      range(schema, isInteger: false, into: &field)
    case ["boolean"]: field.type = "bool"
    case ["array"]: array(schema, into: &field, at: place)
    default:
      // Objects, several types, and schemas without one.
      let what = schema["oneOf"] ?? schema["anyOf"] == nil ? "an object" : "one of several schemas"
      document.remark("'\(field.name)' is \(what) and is kept as json", at: place)
    }
  }

  private func text(_ schema: DocumentNode, into field: inout OpenAPIDraft.Field) {
    let formats = [
      "date": "date", "date-time": "timestamp", "uuid": "uuid", "email": "email", "uri": "url", "url": "url",
    ]
    field.type = formats[schema["format"]?.text ?? ""] ?? "string"
    guard field.type == "string" || field.type == "email" || field.type == "url" else { return }
    let lower = schema["minLength"]?.text.flatMap { Int($0) } ?? 0
    let upper = schema["maxLength"]?.text.flatMap { Int($0) }
    if let upper, upper > 255, field.type == "string" { field.type = "text" }
    if lower > 0 || upper != nil {
      field.rules.append(("length", "\(lower > 0 ? String(lower) : "")..\(upper.map(String.init) ?? "")"))
    }
    if let pattern = schema["pattern"]?.text { field.rules.append(("pattern", singleQuoted(pattern))) }
  }

  private func range(_ schema: DocumentNode, isInteger: Bool, into field: inout OpenAPIDraft.Field) {
    func bound(_ key: String, _ exclusive: String, step: Int64) -> String {
      let value = schema[key]?.text
      // A number in 3.1, a flag beside the bound in 3.0.
      let beyond =
        schema[exclusive]?.text == "true" ? value : schema[exclusive]?.text.flatMap { Double($0) == nil ? nil : $0 }
      if let beyond {
        if isInteger, let number = Int64(beyond) { return String(number + step) }
        document.remark("'\(field.name)' may be \(beyond) itself here: ranges hold their ends", at: schema[exclusive])
        return beyond
      }
      guard let value else { return "" }
      return isInteger && value.hasSuffix(".0") ? String(value.dropLast(2)) : value
    }
    let lower = bound("minimum", "exclusiveMinimum", step: 1)
    let upper = bound("maximum", "exclusiveMaximum", step: -1)
    if !lower.isEmpty || !upper.isEmpty { field.rules.append(("range", "\(lower)..\(upper)")) }
  }

  private func array(_ schema: DocumentNode, into field: inout OpenAPIDraft.Field, at place: DocumentNode) {
    guard let items = document.resolved(schema["items"]) else { return }
    var element = OpenAPIDraft.Field(name: field.name, type: "json")
    if typeNames(items) != ["object"], typeNames(items) != ["array"], !typeNames(items).isEmpty {
      type(of: items, into: &element, at: place)
    }
    guard element.type != "json" else {
      document.remark("'\(field.name)' is a list of objects and is kept as json", at: place)
      return
    }
    field.type = "[\(element.type)]"
    field.rules += element.rules
    let lower = schema["minItems"]?.text ?? ""
    let upper = schema["maxItems"]?.text ?? ""
    if (!lower.isEmpty && lower != "0") || !upper.isEmpty { field.rules.append(("items", "\(lower)..\(upper)")) }
  }

  private func enumeration(_ nodes: [DocumentNode], at place: DocumentNode) -> String {
    var values: [String] = []
    for node in nodes {
      guard let text = node.text, !text.isEmpty else {
        document.remark("an empty value of an enum is left out", at: node)
        continue
      }
      if node.kind == .scalar("null", .plain) || values.contains(text) { continue }
      values.append(text)
    }
    return enumValues(values)
  }

  /// Without `null`.
  func typeNames(_ schema: DocumentNode) -> [String] {
    if let text = schema["type"]?.text { return [text] }
    if let elements = schema["type"]?.elements { return elements.compactMap(\.text).filter { $0 != "null" } }
    return schema["properties"] != nil || schema["allOf"] != nil ? ["object"] : []
  }

  func isNullable(_ schema: DocumentNode) -> Bool {
    schema["nullable"]?.isTrue == true || schema["type"]?.elements?.contains { $0.text == "null" } == true
  }

  /// A field's name from a property's: `petId` → `pet-id`, `$id` → `id`; nil where no letter begins it.
  static func memberName(_ text: String) -> String? {
    let plain = String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
    let name = Name(plain).kebab
    guard let first = name.first, first.isLetter, name.count <= 60 else { return nil }
    return name
  }
}

import ServiceDescription

/// Properties that stand for another resource, as a whole or by its id.
struct ReferenceImport {
  private let importer: ResourceImport
  private var document: OpenAPIDocument { importer.document }

  init(_ importer: ResourceImport) { self.importer = importer }

  /// - Returns: nil for a property that stands for none.
  func field(_ entry: DocumentNode.Entry, isRequired: Bool) -> OpenAPIDraft.Field? {
    guard let member = FieldImport.memberName(entry.name) else { return nil }
    if let target = target(of: entry.value) {
      // Whose column would be that of the field with the id.
      guard !member.hasSuffix("-id") else { return nil }
      document.remark("'\(entry.name)' is \(Name(member).snake)_id here, the id of a \(target)", at: entry.key)
      var field = OpenAPIDraft.Field(name: member, type: target, isOptional: !isRequired, place: entry.key)
      addAccess(entry.value, to: &field)
      return field
    }
    return byID(entry, member, isRequired: isRequired)
  }

  /// A schema that is a resource's own, also as the only part of `allOf`, which says more of it than a `$ref` may.
  private func target(of schema: DocumentNode) -> String? {
    let parts = schema["allOf"]?.elements ?? []
    let node = parts.count == 1 && schema["properties"] == nil ? parts[0] : schema
    return document.componentName(of: node).flatMap { importer.names[$0] }
  }

  /// `author_id`, `authorId` where there is a resource Author with ids of that type.
  private func byID(_ entry: DocumentNode.Entry, _ member: String, isRequired: Bool) -> OpenAPIDraft.Field? {
    guard member.hasSuffix("-id"), let schema = document.resolved(entry.value) else { return nil }
    let stem = String(member.dropLast("-id".count))
    guard let target = importer.ids.keys.first(where: { Name($0).kebab == stem }) else { return nil }
    let isFit =
      importer.ids[target] == "uuid"
      ? schema["format"]?.text == "uuid" : importer.fields.typeNames(schema) == ["integer"]
    guard isFit, schema["enum"] == nil else { return nil }
    let isOptional = !isRequired || importer.fields.isNullable(schema)
    var field = OpenAPIDraft.Field(name: stem, type: target, isOptional: isOptional, place: entry.key)
    addAccess(schema, to: &field)
    if Name(member).snake != entry.name { field.rules.append(("json", singleQuoted(entry.name))) }
    if let summary = schema["description"]?.sentence { field.rules.append(("summary", singleQuoted(summary))) }
    return field
  }

  private func addAccess(_ schema: DocumentNode, to field: inout OpenAPIDraft.Field) {
    if schema["readOnly"]?.isTrue == true {
      field.rules.append(("access", "read-only"))
      field.isOptional = true
    } else if schema["writeOnly"]?.isTrue == true {
      field.rules.append(("access", "write-only"))
    }
  }
}

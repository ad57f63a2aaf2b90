import ServiceDescription

/// The standard actions of a resource as operations.
struct ActionOperations {
  let resource: Resource
  let names: ResourceSchemaNames
  let service: Service
  let tag: String

  /// By path: those of the list, then those of one.
  var paths: [JSONTree.Member] {
    let actions = resource.actions
    let address = service.api.prefix + "/" + resource.path
    let collection = [
      actions.list.map { JSONTree.Member("get", list($0).json) },
      actions.create.map { JSONTree.Member("post", create($0).json) },
    ].compactMap(\.self)
    let single = [
      actions.get.map { JSONTree.Member("get", get($0).json) },
      actions.update.map { JSONTree.Member("patch", update($0).json) },
      actions.delete.map { JSONTree.Member("delete", delete($0).json) },
    ].compactMap(\.self)
    var paths: [JSONTree.Member] = []
    if !collection.isEmpty { paths.append(JSONTree.Member(address, .object(collection))) }
    if !single.isEmpty {
      let shared = JSONTree.Member("parameters", [id])
      paths.append(JSONTree.Member(address + "/{id}", .object([shared] + single)))
    }
    return paths
  }

  private var id: JSONTree {
    [
      "name": "id", "in": "path", "required": true,
      "schema": FieldSchema.tree(ScalarSchema(resource.id), isOptional: false),
    ]
  }

  private func list(_ action: Action) -> OpenAPIOperation {
    let isNumbered = resource.list.pages == .numbered
    var operation = OpenAPIOperation(
      id: "list" + resource.plural.upperCamel, tag: tag, summary: "\(resource.nouns.capitalizedFirst), page by page",
      parameters: ListParameters(resource, in: service).all + [SharedParameters.ifNoneMatch],
      answers: [
        OpenAPIAnswer(
          status: 200, description: "A page.", headers: ["ETag"] + (isNumbered ? ["Link"] : []),
          content: .reference("schemas", names.page)),
        Self.notModified,
      ],
      refusals: [400])
    operation.apply(action, in: service)
    return operation
  }

  private func create(_ action: Action) -> OpenAPIOperation {
    var operation = OpenAPIOperation(
      id: "create" + resource.name.upperCamel, tag: tag, summary: "Create \(resource.article) \(resource.noun)",
      body: .reference("schemas", names.input),
      answers: [
        OpenAPIAnswer(
          status: 201, description: "It is made.", headers: ["ETag", "Location"], content: model)
      ],
      refusals: Set([400, 408, 413, 422] + (isUnique ? [409] : [])))
    operation.apply(action, in: service)
    return operation
  }

  private func get(_ action: Action) -> OpenAPIOperation {
    var operation = OpenAPIOperation(
      id: "get" + resource.name.upperCamel, tag: tag, summary: "One \(resource.noun)",
      parameters: [SharedParameters.ifNoneMatch],
      answers: [
        OpenAPIAnswer(status: 200, description: "It is sent.", headers: ["ETag"], content: model), Self.notModified,
      ],
      refusals: [400, 404])
    operation.apply(action, in: service)
    return operation
  }

  private func update(_ action: Action) -> OpenAPIOperation {
    var operation = OpenAPIOperation(
      id: "update" + resource.name.upperCamel, tag: tag, summary: "Change the fields that are sent",
      parameters: [SharedParameters.ifMatch],
      body: .reference("schemas", names.patch),
      answers: [OpenAPIAnswer(status: 200, description: "It is changed.", headers: ["ETag"], content: model)],
      refusals: Set([400, 404, 408, 412, 413, 422] + (isUnique ? [409] : [])))
    operation.apply(action, in: service)
    return operation
  }

  private func delete(_ action: Action) -> OpenAPIOperation {
    var operation = OpenAPIOperation(
      id: "delete" + resource.name.upperCamel, tag: tag, summary: "Delete it",
      parameters: [SharedParameters.ifMatch],
      answers: [OpenAPIAnswer(status: 204, description: "It is gone.", headers: [], content: nil)],
      refusals: Set([400, 404, 412] + (isNeeded ? [409] : [])))
    operation.apply(action, in: service)
    return operation
  }

  private var model: JSONTree { .reference("schemas", names.model) }

  static let notModified = OpenAPIAnswer(
    status: 304, description: "The client has this version.", headers: ["ETag"], content: nil)

  /// Whether two of them can clash.
  private var isUnique: Bool { resource.fields.contains(where: \.isUnique) || !resource.unique.isEmpty }

  /// Whether others may keep one from being deleted.
  private var isNeeded: Bool {
    service.resources.contains { other in
      other.references.contains { $0.reference.target == resource.name && $0.reference.onDelete == .forbid }
    }
  }
}

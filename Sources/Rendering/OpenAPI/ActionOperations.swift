import ServiceDescription

/// The standard actions of a resource as operations.
struct ActionOperations {
  let resource: Resource
  let names: ResourceSchemaNames
  let service: Service
  let tag: String

  /// In the order list, create, get, update, delete.
  var all: [OpenAPIOperation] {
    let actions = resource.actions
    return [
      actions.list.map(list), actions.create.map(create), actions.get.map(get), actions.update.map(update),
      actions.delete.map(delete),
    ].compactMap(\.self)
  }

  private var collection: String { service.api.prefix + "/" + resource.path }
  private var single: String { collection + "/{id}" }
  private var id: JSONTree { PathParameters(resource).json(.id) }

  private func list(_ action: Action) -> OpenAPIOperation {
    let isNumbered = resource.list.pages == .numbered
    var operation = OpenAPIOperation(
      method: "get", path: collection, id: "list" + resource.plural.upperCamel, tag: tag,
      summary: "\(resource.nouns.capitalizedFirst), page by page",
      parameters: ListParameters(resource, in: service).all + [SharedParameters.ifNoneMatch],
      answers: [
        OpenAPIAnswer(
          status: 200, description: "A page.", headers: ["ETag"] + (isNumbered ? ["Link"] : []),
          content: .reference("schemas", names.page)),
        Self.notModified,
      ],
      refusals: refusals(of: .list))
    operation.apply(action, of: resource, in: service)
    return operation
  }

  private func create(_ action: Action) -> OpenAPIOperation {
    var operation = OpenAPIOperation(
      method: "post", path: collection, id: "create" + resource.name.upperCamel, tag: tag,
      summary: "Create \(resource.article) \(resource.noun)",
      body: .reference("schemas", names.input),
      answers: [
        OpenAPIAnswer(
          status: 201, description: "It is made.", headers: ["ETag", "Location"], content: model)
      ],
      refusals: refusals(of: .create))
    operation.apply(action, of: resource, in: service)
    return operation
  }

  private func get(_ action: Action) -> OpenAPIOperation {
    var operation = OpenAPIOperation(
      method: "get", path: single, id: "get" + resource.name.upperCamel, tag: tag, summary: "One \(resource.noun)",
      parameters: [id, SharedParameters.ifNoneMatch],
      answers: [
        OpenAPIAnswer(status: 200, description: "It is sent.", headers: ["ETag"], content: model), Self.notModified,
      ],
      refusals: refusals(of: .get))
    operation.apply(action, of: resource, in: service)
    return operation
  }

  private func update(_ action: Action) -> OpenAPIOperation {
    var operation = OpenAPIOperation(
      method: "patch", path: single, id: "update" + resource.name.upperCamel, tag: tag,
      summary: "Change the fields that are sent",
      parameters: [id, SharedParameters.ifMatch],
      body: .reference("schemas", names.patch),
      answers: [OpenAPIAnswer(status: 200, description: "It is changed.", headers: ["ETag"], content: model)],
      refusals: refusals(of: .update))
    operation.apply(action, of: resource, in: service)
    return operation
  }

  private func delete(_ action: Action) -> OpenAPIOperation {
    var operation = OpenAPIOperation(
      method: "delete", path: single, id: "delete" + resource.name.upperCamel, tag: tag, summary: "Delete it",
      parameters: [id, SharedParameters.ifMatch],
      answers: [OpenAPIAnswer(status: 204, description: "It is gone.", headers: [], content: nil)],
      refusals: refusals(of: .delete))
    operation.apply(action, of: resource, in: service)
    return operation
  }

  private var model: JSONTree { .reference("schemas", names.model) }

  static let notModified = OpenAPIAnswer(
    status: 304, description: "The client has this version.", headers: ["ETag"], content: nil)

  private func refusals(of action: RouteStatuses.StandardAction) -> Set<Int> {
    RouteStatuses.refusals(of: action, of: resource, in: service)
  }
}

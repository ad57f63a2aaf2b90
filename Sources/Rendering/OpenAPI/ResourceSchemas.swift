import ServiceDescription

/// The schemas around one resource: as it is sent, created, changed and listed.
struct ResourceSchemas {
  private let resource: Resource
  private let names: ResourceSchemaNames
  private let samples: ResourceSamples
  private let fields: [(field: Field, schema: FieldSchema)]

  init(_ resource: Resource, names: ResourceSchemaNames, samples: ResourceExamples, in service: Service) {
    self.resource = resource
    self.names = names
    self.samples = ResourceSamples(samples, in: service)
    fields = resource.fields.map { ($0, FieldSchema($0, in: service)) }
  }

  /// Those that some action speaks of, by name.
  var all: [JSONTree.Member] {
    let actions = resource.actions
    var result = [JSONTree.Member(names.model, model)]
    if actions.create != nil { result.append(JSONTree.Member(names.input, input)) }
    if actions.update != nil { result.append(JSONTree.Member(names.patch, patch)) }
    if actions.list != nil { result.append(JSONTree.Member(names.page, page)) }
    return result
  }

  /// Every member is always sent.
  private var model: JSONTree {
    let timestamp: JSONTree = ["type": "string", "format": "date-time", "readOnly": true]
    var properties = [JSONTree.Member("id", id)]
    properties += fields.filter { $0.field.access != .writeOnly }
      .map { JSONTree.Member($0.field.wireName, $0.schema.sent) }
    if resource.hasTimestamps { properties += ["created_at", "updated_at"].map { JSONTree.Member($0, timestamp) } }
    return object(
      resource.summary ?? "\(resource.article) \(resource.noun)".capitalizedFirst + " as it is sent.",
      required: properties.map(\.name), properties, example: samples.model)
  }

  private var id: JSONTree {
    .object(
      FieldSchema.tree(ScalarSchema(resource.id), isOptional: false).members + [JSONTree.Member("readOnly", true)])
  }

  private var input: JSONTree {
    let inputs = fields.filter { $0.field.access != .readOnly }
    return object(
      "What clients send to create \(resource.article) \(resource.noun).",
      required: inputs.filter(\.field.isRequired).map(\.field.wireName),
      inputs.map { JSONTree.Member($0.field.wireName, $0.schema.taken) }, isClosed: true, example: samples.input)
  }

  private var patch: JSONTree {
    let inputs = fields.filter { $0.field.access == .readWrite || $0.field.access == .writeOnly }
    return object(
      "What clients send to change \(resource.article) \(resource.noun): an absent field stays as it is.",
      required: [], inputs.map { JSONTree.Member($0.field.wireName, $0.schema.patched) }, isClosed: true,
      example: samples.patch)
  }

  private var page: JSONTree {
    let items: JSONTree = ["type": "array", "items": .reference("schemas", names.model)]
    switch resource.list.pages {
    case .numbered:
      let address: JSONTree = ["type": "string", "format": "uri-reference"]
      let links = ["self", "first", "prev", "next", "last"].map { JSONTree.Member($0, address) }
      return object(
        "One page of \(resource.nouns).", required: ["items", "page", "per_page", "total", "pages", "links"],
        [
          JSONTree.Member("items", items),
          JSONTree.Member("page", ["type": "integer", "minimum": 1]),
          JSONTree.Member("per_page", ["type": "integer", "minimum": 1, "maximum": .int(resource.list.maximum)]),
          JSONTree.Member(
            "total", ["type": "integer", "minimum": 0, "description": "Items on all pages together."]),
          JSONTree.Member("pages", ["type": "integer", "minimum": 1]),
          JSONTree.Member(
            "links", object("Absolute paths.", required: ["self", "first", "last"], links, isClosed: true)),
        ], example: samples.page)
    case .cursor:
      return object(
        "A part of the list of \(resource.nouns).", required: ["items", "has_more", "next_cursor"],
        [
          JSONTree.Member("items", items),
          JSONTree.Member("has_more", ["type": "boolean"]),
          JSONTree.Member(
            "next_cursor",
            ["type": ["string", "null"], "description": "The cursor of the next part; null where there is none."]),
        ], example: samples.page)
    }
  }

  private func object(
    _ description: String, required: [String], _ properties: [JSONTree.Member], isClosed: Bool = false,
    example: JSONTree? = nil
  ) -> JSONTree {
    ObjectSchema(
      description: description, properties: properties, required: required, isClosed: isClosed, example: example
    ).json
  }
}

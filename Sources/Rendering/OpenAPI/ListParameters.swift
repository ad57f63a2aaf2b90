import ServiceDescription

/// The query parameters of a list.
struct ListParameters {
  private let options: ListOptions
  private let resource: Resource
  private let service: Service

  init(_ resource: Resource, in service: Service) {
    options = resource.list
    self.resource = resource
    self.service = service
  }

  var all: [JSONTree] { pages + options.filters.flatMap(filter) + sort }

  private var pages: [JSONTree] {
    let sizes = "More than \(options.maximum) are \(options.maximum)."
    let size: JSONTree = ["type": "integer", "format": "int64", "minimum": 1, "default": .int(options.size)]
    switch options.pages {
    case .numbered:
      return [
        parameter("page", "From 1.", ["type": "integer", "format": "int64", "minimum": 1, "default": 1]),
        parameter("per_page", "Items on a page. \(sizes)", size),
      ]
    case .cursor:
      return [
        parameter(
          "cursor", "`next_cursor` of the part before; it goes with that part's filters and `sort` only.",
          ["type": "string"]),
        parameter("limit", "Items at once. \(sizes)", size),
      ]
    }
  }

  /// A list of values, then the bounds.
  private func filter(_ filter: Filter) -> [JSONTree] {
    let (schema, isOptional) = value(filter.member)
    let plain = FieldSchema.tree(schema, isOptional: false)
    let values: JSONTree = isOptional ? ["anyOf": [plain, ["const": "null"]]] : plain
    let name = filter.member.wireName
    let choice = list(
      name, "One value or several" + (isOptional ? ", `null` where there is none." : "."),
      ["type": "array", "items": values, "minItems": 1, "maxItems": 100])
    let bounds = filter.queryNames.dropFirst().map { bound in
      let isLower = bound.hasSuffix("_min") || bound.hasSuffix("_after")
      return parameter(bound, "`\(name)` is \(isLower ? "at least" : "at most") this.", plain)
    }
    return [choice] + bounds
  }

  private var sort: [JSONTree] {
    guard let first = options.sort.first else { return [] }
    let keys = options.sort.flatMap { [JSONTree.text($0.member.wireName), .text("-" + $0.member.wireName)] }
    let usual = JSONTree.text((first.isDescending ? "-" : "") + first.member.wireName)
    return [
      list(
        "sort", "Keys, each once; `-` before one means descending. Nulls are lowest.",
        [
          "type": "array", "items": ["type": "string", "enum": .list(keys)], "minItems": 1, "uniqueItems": true,
          "default": [usual],
        ])
    ]
  }

  /// Rules of the field are left out: a query may ask for what cannot be.
  private func value(_ member: Member) -> (ScalarSchema, isOptional: Bool) {
    switch member {
    case .id: return (ScalarSchema(resource.id), false)
    case .createdAt, .updatedAt: return (ScalarSchema(.timestamp(Bounds())), false)
    case .field(let field):
      switch field.type {
      case .reference(let reference):
        return (ScalarSchema(service.resource(named: reference.target)?.id ?? .int), field.isOptional)
      case .scalar(let scalar), .array(let scalar, _): return (ScalarSchema(scalar.withoutRules), field.isOptional)
      }
    }
  }

  private func parameter(_ name: String, _ description: String, _ schema: JSONTree) -> JSONTree {
    ["name": .text(name), "in": "query", "description": .text(description), "schema": schema]
  }

  /// `name=a,b`
  private func list(_ name: String, _ description: String, _ schema: JSONTree) -> JSONTree {
    [
      "name": .text(name), "in": "query", "description": .text(description), "style": "form", "explode": false,
      "schema": schema,
    ]
  }
}

extension ScalarType {
  /// The same type with all its values.
  fileprivate var withoutRules: ScalarType {
    switch self {
    case .text: .text(.string, TextRules(length: Bounds()))
    case .int: .int(Bounds())
    case .double: .double(Bounds())
    case .decimal(_, let scale): .decimal(Bounds(), scale: scale)
    case .date: .date(Bounds())
    case .timestamp: .timestamp(Bounds())
    case .bool, .uuid, .enumeration, .json: self
    }
  }
}

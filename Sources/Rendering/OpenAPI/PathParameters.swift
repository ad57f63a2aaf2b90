import ServiceDescription

/// What stands between braces in the paths of a resource.
struct PathParameters {
  private let resource: Resource

  init(_ resource: Resource) {
    self.resource = resource
  }

  /// Those of a custom route.
  func all(_ segments: [PathSegment]) -> [JSONTree] {
    segments.filter(\.isParameter).map(json)
  }

  func json(_ segment: PathSegment) -> JSONTree {
    let (name, schema) = parameter(segment)
    return [
      "name": .text(name), "in": "path", "required": true, "schema": FieldSchema.tree(schema, isOptional: false),
    ]
  }

  private func parameter(_ segment: PathSegment) -> (name: String, ScalarSchema) {
    switch segment {
    case .literal(let text): (text, ScalarSchema(.text(.string, TextRules(length: Bounds()))))
    case .id: ("id", ScalarSchema(resource.id))
    case .parameter(let name, let type): (name.snake, ScalarSchema(type.scalar))
    }
  }
}

extension PathParameterType {
  fileprivate var scalar: ScalarType {
    switch self {
    case .int: .int(Bounds())
    case .double: .double(Bounds())
    case .uuid: .uuid
    case .date: .date(Bounds())
    case .string: .text(.string, TextRules(length: Bounds(lower: 1)))
    }
  }
}

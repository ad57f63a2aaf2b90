/// The language as JSON Schema 2020-12, for editors and validators.
///
/// It says what stands where. What needs the whole description, such as whether a field that is named exists, only a
/// reading can tell; nothing that a reading takes is refused, where numbers and booleans are written without quotes.
public enum LanguageSchema {
  public static let document: SchemaValue = {
    var definitions = Definitions()
    let root = definitions.schema(of: Language.description)
    let head: [(name: String, value: SchemaValue)] = [
      ("$schema", "https://json-schema.org/draft/2020-12/schema"),
      ("title", "Hornero service description"),
      ("description", "One description of a service, from which its whole project is made."),
    ]
    let all = SchemaValue.object(definitions.all.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) })
    return SchemaValue.object(head).adding(root.members).adding([("$defs", all)])
  }()

  /// With a line end.
  public static var text: String { document.json() + "\n" }
}

/// Each map of the language is defined once and referred to.
private struct Definitions {
  var all: [String: SchemaValue] = [:]

  mutating func reference(to map: LanguageMap) -> SchemaValue {
    if all[map.name] == nil {
      // Taken before it is filled, for maps that hold themselves.
      all[map.name] = true
      all[map.name] = schema(of: map)
    }
    return ["$ref": .text("#/$defs/\(map.name)")]
  }

  mutating func schema(of map: LanguageMap) -> SchemaValue {
    var properties: [(name: String, value: SchemaValue)] = []
    for key in map.keys { properties.append((key.name, schema(of: key))) }
    var schema: SchemaValue = [
      "type": map.mayBeAbsent ? ["object", "null"] : "object", "properties": .object(properties),
      "additionalProperties": false,
    ]
    if !map.required.isEmpty { schema = schema.adding([("required", .list(map.required.map { .text($0) }))]) }
    return schema.adding(map.conditions)
  }

  private mutating func schema(of key: LanguageKey) -> SchemaValue {
    if case .never = key.shape { return false }
    let absent = key.absent.map { " Absent: \($0)." } ?? ""
    var head: [(name: String, value: SchemaValue)] = [("description", .text(key.summary + absent))]
    switch (key.shape, key.absent) {
    case (.bool, let absent?): head.append(("default", .bool(absent == "true")))
    case (.count, let absent?): head.append(("default", Int(absent).map { .int($0) } ?? .text(absent)))
    case (.choice(let words), let absent?) where words.contains(absent): head.append(("default", .text(absent)))
    default: break
    }
    return SchemaValue.object(head).adding(schema(of: key.shape).members)
  }

  private mutating func schema(of shape: Shape) -> SchemaValue {
    switch shape {
    // Empty text is no text; what YAML reads as a number or a boolean is text all the same.
    case .text: return ["type": ["string", "number", "boolean"], "minLength": 1]
    case .value: return ["type": ["string", "number", "boolean", "null"]]
    case .values: return ["type": "array", "items": schema(of: .value)]
    case .word(let pattern): return ["type": "string", "pattern": .text(pattern)]
    case .choice(let words): return ["enum": .list(words.flatMap { Int($0).map { [.int($0)] } ?? [.text($0)] })]
    case .bool: return ["type": "boolean"]
    case .count(let limits):
      return ["type": "integer", "minimum": .int(limits.lowerBound), "maximum": .int(limits.upperBound)]
    case .map(let map): return reference(to: map)
    case .named(let names, let value):
      return [
        "type": "object", "minProperties": 1, "propertyNames": ["pattern": .text(names)],
        "additionalProperties": schema(of: value),
      ]
    case .list(let element): return ["type": "array", "minItems": 1, "uniqueItems": true, "items": schema(of: element)]
    case .oneOrMore(let element): return ["anyOf": [schema(of: element), schema(of: .list(element))]]
    case .anyOf(let shapes): return ["anyOf": .list(shapes.map { schema(of: $0) })]
    case .never: return false
    }
  }
}

extension SchemaValue {
  fileprivate var members: [(name: String, value: SchemaValue)] {
    if case .object(let members) = self { members } else { [] }
  }
}

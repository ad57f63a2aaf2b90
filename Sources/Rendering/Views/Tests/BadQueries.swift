import ServiceDescription

/// Queries that a list refuses, as the emitted tests write them: `BadQuery("stars=x", "stars: type")`.
enum BadQueries {
  static func filter(_ filter: Filter, of resource: Resource, in service: Service) -> [String] {
    let name = filter.member.wireName
    let own = wrong(filter.member, of: resource, in: service).map { code(name, $0.value, $0.rule) }
    let bounds = filter.queryNames.dropFirst().flatMap { parameter -> [String] in
      wrong(filter.member, of: resource, in: service).prefix(2).map { code(parameter, $0.value, $0.rule) }
        + [code(parameter, "null", filter.kind == .time ? "format" : "type")]
    }
    return own + bounds
  }

  /// Of a custom route: values that are none of a parameter's type, or break its rules, parameters that are not there,
  /// and such as nobody knows. All others are right.
  static func parameters(_ fields: [Field], of resource: Resource, in service: Service) -> [String] {
    let required = fields.filter(\.isRequired).map { field in
      let value = RouteExample.values(field, in: service).first
      return (name: field.wireName, text: field.wireName + "=" + percentEncoded(value?.plainText ?? ""))
    }
    func bad(_ name: String, _ own: String?, _ rule: String) -> String {
      let all = [own].compactMap(\.self) + required.filter { $0.name != name }.map(\.text)
      return SwiftCall.text(
        "BadQuery", [TextRun.literal(all.joined(separator: "&")), TextRun.literal(name + ": " + rule)],
        indentation: SwiftCall.inArray)
    }
    let absent = required.map { bad($0.name, nil, "required") }
    let unknown = bad("no_such_parameter", "no_such_parameter=1", "unknown")
    let wrong = fields.flatMap { field in
      misfits(field, of: resource, in: service).map { bad(field.wireName, field.wireName + "=" + $0.value, $0.rule) }
    }
    return (wrong + absent + [unknown]).reduce(into: []) { all, one in if !all.contains(one) { all.append(one) } }
  }

  private static func misfits(
    _ field: Field, of resource: Resource, in service: Service
  ) -> [(value: String, rule: String)] {
    if case .reference(let reference) = field.type, service.idKind(of: reference) != .uuid {
      return ["abc", "1.5", ""].map { ($0, "type") }
    }
    let refusals = FieldExamples(field, in: service, texts: TextBoundsCache()).refused
    // So large a number may break a range as well.
    return wrong(.field(field), of: resource, in: service).filter { $0.value != "1e18" }
      + refusals.compactMap { refusal in
        guard refusal.broken.count == 1, let rule = refusal.broken.first, rule != "type", rule != "format" else {
          return nil
        }
        return switch refusal.value {
        case .number(let number): (number.replacing("+", with: "%2B"), rule)
        case .text(let text): (percentEncoded(text), rule)
        default: nil
        }
      }
  }

  static func percentEncoded(_ text: String) -> String {
    text.utf8.map { byte in
      if isPlain(byte) { return String(UnicodeScalar(byte)) }
      let hex = String(byte, radix: 16, uppercase: true)
      return (hex.count == 1 ? "%0" : "%") + hex
    }.joined()
  }

  static func sort(_ keys: [SortKey], of resource: Resource) -> [String] {
    let first = keys.first?.member.wireName ?? "id"
    let other = resource.fields.map(\.wireName).first { name in !keys.contains { $0.member.wireName == name } }
    let wrong =
      ["", "no_such_field", "--" + first, "+" + first, first + ",", first + " desc"] + [other].compactMap(\.self)
    let twice = [first + "," + first, first + ",-" + first]
    return wrong.map { code("sort", $0.replacing(" ", with: "%20"), "values") } + twice.map { code("sort", $0, "once") }
  }

  /// A filter that any row may pass or not, without knowing one.
  static func harmless(_ filter: Filter, of resource: Resource, in examples: ServiceExamples) -> String? {
    let name = filter.member.wireName
    switch filter.member {
    case .id: return name + (resource.id == .int ? "=1" : "=00000000-0000-4000-8000-000000000001")
    case .createdAt, .updatedAt: return name + "_after=2000-01-01T00:00:00Z"
    case .field(let field):
      if case .reference(let reference) = field.type {
        let isInt = examples.service.idKind(of: reference) == .int
        return name + (isInt ? "=1" : "=00000000-0000-4000-8000-000000000001")
      }
      switch examples[resource.name].fields[field.name]?.values.first {
      case .number(let number): return name + "=" + number
      case .bool(let flag): return name + "=\(flag)"
      case .text(let text) where text.utf8.allSatisfy(isPlain): return name + "=" + text
      default: return nil
      }
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
      || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
  }

  private static func code(_ name: String, _ value: String, _ rule: String) -> String {
    SwiftCall.text(
      "BadQuery", [TextRun.literal(name + "=" + value), TextRun.literal((name) + ": " + rule)],
      indentation: SwiftCall.inArray)
  }

  /// Values that are none of the member's type, percent-encoded.
  private static func wrong(
    _ member: Member, of resource: Resource, in service: Service
  ) -> [(value: String, rule: String)] {
    switch member {
    case .id: return id(resource.id)
    case .createdAt, .updatedAt: return timestamp
    case .field(let field):
      let null = field.isOptional ? [] : ["null"]
      switch field.type {
      case .reference(let reference): return id(service.idKind(of: reference))
      case .array: return []
      case .scalar(let scalar):
        switch scalar {
        case .text, .json: return [("%00", "characters")]
        case .int:
          return (["abc", "1.5", "", "9223372036854775808", "%201"] + null).map { ($0, "type") }
        case .double: return (["abc", "1e999", "", "0x1"] + null).map { ($0, "type") }
        case .decimal(_, let scale):
          let finer = "0." + String(repeating: "0", count: scale) + "1"
          return [("abc", "type"), (finer, "scale"), ("1e18", "scale"), ("", "type")] + null.map { ($0, "type") }
        case .bool: return (["1", "TRUE", ""] + null).map { ($0, "type") }
        case .date: return (["2026-02-30", "2026-01-01T00:00:00Z", ""] + null).map { ($0, "format") }
        case .timestamp: return timestamp + null.map { ($0, "format") }
        case .uuid: return id(.uuid) + null.map { ($0, "format") }
        case .enumeration(let cases):
          let values = cases.map(\.value)
          return (["no%20such%20value", ""] + null).filter { !values.contains($0) }.map { ($0, "values") }
        }
      }
    }
  }

  private static let timestamp = ["2026-01-01", "2026-02-30T00:00:00Z", ""].map { (value: $0, rule: "format") }

  private static func id(_ kind: IDKind) -> [(value: String, rule: String)] {
    switch kind {
    case .int: ["abc", "0", "-1", "007", "1.0", ""].map { ($0, "type") }
    case .uuid: ["abc", "", "00000000-0000-4000-8000-00000000000"].map { ($0, "format") }
    }
  }
}

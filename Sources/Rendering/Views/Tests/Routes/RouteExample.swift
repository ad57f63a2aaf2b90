import ServiceDescription

/// A request to a custom route that is as the route wants it.
struct RouteExample {
  /// `notify=true`, percent-encoded; nil where the route takes none.
  var query: String?
  /// The members of the body; nil where the route takes none.
  var body: [(key: String, value: ExampleValue)]?
  /// What the owner's function gets, by the path of the property: `input.body.title`.
  var taken: [(property: String, value: ExampleValue)]

  /// Nil where a required field has no known value, or the body is that of a resource that tests cannot make.
  init?(_ route: Route, of resource: Resource, view: CustomRouteView, in service: Service, examples: ServiceExamples) {
    taken = zip(view.parameters, route.path.filter(\.isParameter)).map { member, segment in
      ("input." + SwiftIdentifier.afterDot(member.property), Self.value(segment, of: resource))
    }
    var query: [String] = []
    for (field, member) in zip(route.query, view.query) {
      guard let value = Self.values(field, in: service).first else {
        if field.isRequired { return nil }
        continue
      }
      query.append(field.wireName + "=" + BadQueries.percentEncoded(value.plainText))
      taken.append(("input." + SwiftIdentifier.afterDot(member.property), value))
    }
    self.query = query.isEmpty ? nil : query.joined(separator: "&")
    switch route.body {
    case .none: body = nil
    case .input(let name):
      guard let row = examples[name].rows.first else { return nil }
      body = examples[name].resource.fields.compactMap { field in
        switch row.cells[field.name] {
        case .value(let value): (field.wireName, value)
        case .reference, .user: Self.values(field, in: service).first.map { (field.wireName, $0) }
        case .constant, nil: nil
        }
      }
    case .fields(let fields):
      var members: [(key: String, value: ExampleValue)] = []
      for (field, member) in zip(fields, view.body?.members ?? []) {
        guard let value = Self.values(field, in: service).first else {
          if field.isRequired { return nil }
          continue
        }
        members.append((field.wireName, value))
        taken.append(("input.\(view.bodyProperty)." + SwiftIdentifier.afterDot(member.property), value))
      }
      body = members
    }
  }

  static func values(_ field: Field, in service: Service) -> [ExampleValue] {
    guard case .reference(let reference) = field.type else {
      return FieldExamples(field, in: service, texts: TextBoundsCache()).values
    }
    return [value(.id, idOf: service.idKind(of: reference))]
  }

  /// `1/publish`
  static func path(of route: Route, of resource: Resource) -> String {
    route.path.map { segment($0, of: resource) }.joined(separator: "/")
  }

  static func segment(_ segment: PathSegment, of resource: Resource) -> String {
    if case .literal(let text) = segment { return text }
    return value(segment, of: resource).plainText
  }

  private static func value(_ segment: PathSegment, of resource: Resource) -> ExampleValue {
    value(segment, idOf: resource.id)
  }

  private static func value(_ segment: PathSegment, idOf kind: IDKind) -> ExampleValue {
    switch segment {
    case .literal(let text): .text(text)
    case .id: kind == .int ? .int(1) : uuid
    case .parameter(_, let type):
      switch type {
      case .int: .int(5)
      case .double: .number("1.5")
      case .uuid: uuid
      case .date: .text("2026-11-20")
      case .string: .text("word")
      }
    }
  }

  private static let uuid = ExampleValue.text("00000000-0000-4000-8000-000000000001")

  /// Segments that have not the form of the parameter.
  static func badSegments(_ segment: PathSegment, of resource: Resource) -> [String] {
    switch segment {
    case .literal: []
    case .id: resource.id == .int ? ["abc", "0", "007", "+1"] : ["abc", "1"]
    case .parameter(_, let type):
      switch type {
      case .int: ["abc", "1.5", "+1", "007", "9223372036854775808"]
      case .double: ["abc", "nan", "0x1", "1e999", "1%20"]
      case .uuid: ["abc", "00000000-0000-4000-8000-00000000000"]
      case .date: ["2026-02-30", "20261120", "today"]
      case .string: ["%FF", "%00"]
      }
    }
  }
}

extension ExampleValue {
  /// As a path or a query spells it.
  var plainText: String {
    switch self {
    case .text(let text): text
    case .long(let runs, _): runs.map { String(repeating: $0.unit, count: $0.count) }.joined()
    default: json
    }
  }
}

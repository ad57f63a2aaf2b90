import ServiceDescription
import Templating

/// A member of what a custom route takes or answers.
struct RouteMemberView: View {
  /// The stored property as it is declared: `` `default` ``.
  var property: String
  /// Its type, `Int64?`.
  var type: String
  var summary: Text?
  /// Reads and checks it, a whole statement.
  var reading: String
  /// Writes it to a variable `json`, in one or several lines.
  var sending: String
  var pattern: PatternView?
  var choice: ChoiceView?

  static let schema = Schema<RouteMemberView> {
    Code("property", \.property, "the stored property as it is declared")
    Code("type", \.type, "its Swift type")
    Words("summary", \.summary, "what the description says about it")
    Code("reading", \.reading, "the statement that reads and checks it")
    Code("sending", \.sending, "the statement that writes it to a variable `json`")
    One("pattern", \.pattern, "its regular expression")
    One("choice", \.choice, "its enum")
  }

  /// A field of a query, a body or an answer.
  ///
  /// - Parameters:
  ///   - reader: the variable that it is read from.
  ///   - owner: the struct that has it.
  init(_ field: Field, from reader: String, inside owner: String, in service: Service, names: NameTable) {
    let scalar = FieldScalar(field, inside: owner, in: service, names: names)
    property = SwiftIdentifier.property(field.swiftName)
    type = scalar.type + (field.isOptional ? "?" : "")
    summary = field.summary.map { Text($0) }
    let member = SwiftIdentifier.afterDot(property)
    pattern = scalar.pattern.map { PatternView(constant: member + "Pattern", $0) }
    let fallback = field.defaultValue.map { ["default: " + scalar.constant($0, isQualified: false)] } ?? []
    reading = SwiftCall.text(
      "\(Self.assigned(property)) = \(reader).\(scalar.reader(isOptional: field.isOptional))",
      [SwiftValue.text(field.wireName)] + fallback + scalar.rules(pattern: pattern?.constant), indentation: 8)
    sending = SwiftCall.text(
      "json.member", [SwiftValue.text(field.wireName), member == "json" ? "self.json" : property], indentation: 12)
    choice = ChoiceView(field, type: scalar.nestedType)
  }

  /// A segment of a path; nil for what stands there as it is.
  init?(_ segment: PathSegment, id: String) {
    summary = nil
    sending = ""
    pattern = nil
    choice = nil
    switch segment {
    case .literal:
      return nil
    case .id:
      property = "id"
      type = id
      reading = "id = try context.id()"
    case .parameter(let name, let kind):
      property = SwiftIdentifier.property(name.lowerCamel)
      type = kind.swiftType
      reading = "\(Self.assigned(property)) = try context.parameter(\(SwiftValue.text(name.snake)))"
    }
  }

  /// The property where the variables of an initializer are in scope.
  private static func assigned(_ property: String) -> String {
    ["request", "context", "query", "fields"].contains(property) ? "self." + property : property
  }
}

extension PathParameterType {
  /// Its type in Swift.
  var swiftType: String {
    switch self {
    case .int: "Int64"
    case .uuid: "UUID"
    case .string: "String"
    case .date: "CalendarDate"
    case .double: "Double"
    }
  }
}

import ServiceDescription
import Templating

/// A struct of fields that a custom route takes as its body or gives as its answer.
struct RouteStructView: View {
  var type: String
  var members: [RouteMemberView]

  var choices: [ChoiceView] { members.compactMap(\.choice) }
  var patterns: [PatternView] { members.compactMap(\.pattern) }

  static let schema = Schema<RouteStructView> {
    Code("type", \.type, "its type")
    Many("members", \.members, "its members")
    Many("choices", \.choices, "the enums of its members")
    Many("patterns", \.patterns, "the regular expressions of its members")
  }

  init(_ fields: [Field], type: String, in service: Service, names: NameTable) {
    self.type = type
    members = fields.map { RouteMemberView($0, from: "fields", inside: type, in: service, names: names) }
  }
}

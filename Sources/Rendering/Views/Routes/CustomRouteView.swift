import ServiceDescription
import Templating

/// A route whose work the owner writes, as the templates of the emitted application see it.
struct CustomRouteView: View {
  /// `Book.publish`, as the description has both names; tells it from the other routes.
  var name: String
  /// `POST /v1/books/{id}/publish`
  var title: String
  var summary: Text?
  /// The owner's struct.
  var type: String
  var input: String
  /// What the owner's function returns, `Void` for nothing.
  var output: String
  var blueprint: String
  var folder: String
  var property: String
  var function: String
  /// From the path, then from the query.
  var parameters: [RouteMemberView]
  var query: [RouteMemberView]
  /// The property for the body, and its type.
  var bodyProperty: String
  var bodyType: String?
  /// The struct of a body that is a map of fields.
  var body: RouteStructView?
  var answer: RouteStructView?
  /// What it answers, in words.
  var answers: String
  /// What the initializer of the input throws, in words.
  var refusals: String
  var isGet: Bool
  /// What enqueues the jobs that it starts, statements.
  var enqueuing: [String]

  var startsJobs: Bool { !enqueuing.isEmpty }

  var members: [RouteMemberView] { parameters + query }
  var hasMembers: Bool { !members.isEmpty || bodyType != nil }
  var choices: [ChoiceView] { query.compactMap(\.choice) }
  var patterns: [PatternView] { query.compactMap(\.pattern) }
  var hasQuery: Bool { !query.isEmpty }
  var hasBody: Bool { bodyType != nil }
  var returnsNothing: Bool { output == "Void" }
  /// ` -> Book`; empty for nothing.
  var returning: String { returnsNothing ? "" : " -> " + output }
  var callsAnswer: String { "\(property).answer(input, context: context)" }

  static let schema = Schema<CustomRouteView> {
    Code("title", \.title, "its method and path")
    Words("summary", \.summary, "what the description says about it")
    Code("type", \.type, "the owner's struct")
    Code("input", \.input, "the struct of what it takes")
    Code("output", \.output, "what the owner's function returns")
    Code("returning", \.returning, "that with its arrow; nothing where it returns nothing")
    Code("blueprint", \.blueprint, "the struct with the routes of its resource")
    Code("folder", \.folder, "the folder of its resource under Blueprints")
    Code("property", \.property, "where the blueprint keeps the owner's struct")
    Code("function", \.function, "the blueprint's handler")
    Code("callsAnswer", \.callsAnswer, "the call of the owner's function")
    Many("parameters", \.parameters, "what it takes from the path")
    Many("query", \.query, "what it takes from the query")
    Many("members", \.members, "both")
    Many("choices", \.choices, "the enums of its query")
    Many("patterns", \.patterns, "the regular expressions of its query")
    Code("bodyProperty", \.bodyProperty, "the property for its body")
    Code("bodyType", \.bodyType, "the type of its body")
    One("body", \.body, "the struct of its body, where that is its own")
    One("answer", \.answer, "the struct of its answer, where that is its own")
    Code("answers", \.answers, "what it answers, in words")
    Code("refusals", \.refusals, "what is answered where its input is wrong, in words")
    Flag("hasMembers", \.hasMembers, "whether it takes anything")
    Flag("hasQuery", \.hasQuery, "whether it takes a query")
    Flag("hasBody", \.hasBody, "whether it takes a body")
    Flag("returnsNothing", \.returnsNothing, "whether it answers without a body")
    Flag("isGet", \.isGet, "whether it only reads")
    Code("enqueuing", \.enqueuing, "the statements that enqueue the jobs that it starts")
    Flag("startsJobs", \.startsJobs, "whether it starts any")
  }
}

extension CustomRouteView: Subject {
  var subjectName: String { name }
}

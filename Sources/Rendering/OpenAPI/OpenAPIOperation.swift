/// One route of the document.
struct OpenAPIOperation {
  /// In small letters: `get`.
  var method: String
  /// `/v1/books/{id}`
  var path: String
  /// Unique in the document: `listBooks`.
  var id: String
  /// The group that documents show it in.
  var tag: String
  var summary: String
  var description: String?
  var parameters: [JSONTree] = []
  /// The schema of its JSON body.
  var body: JSONTree?
  var answers: [OpenAPIAnswer]
  /// The statuses of its problems.
  var refusals: Set<Int> = []
  /// Whether it may refuse with other statuses too.
  var refusesOtherwise = false
  /// Alternatives, by the names of schemes; nil where anyone may ask.
  var security: [JSONTree]?

  var json: JSONTree {
    var members: [JSONTree.Member] = [
      JSONTree.Member("tags", [.text(tag)]),
      JSONTree.Member("operationId", .text(id)),
      JSONTree.Member("summary", .text(summary)),
    ]
    if let description { members.append(JSONTree.Member("description", .text(description))) }
    if let security { members.append(JSONTree.Member("security", .list(security))) }
    if !parameters.isEmpty { members.append(JSONTree.Member("parameters", .list(parameters))) }
    if let body {
      let content: JSONTree = ["application/json": ["schema": body]]
      members.append(JSONTree.Member("requestBody", ["required": true, "content": content]))
    }
    let refused = refusals.sorted().compactMap { ProblemStatus(code: $0) }.map { status in
      (code: status.code, json: JSONTree.reference("responses", status.component))
    }
    let all = (answers.map { (code: $0.status, json: $0.json) } + refused).sorted { $0.code < $1.code }
    let other = refusesOtherwise ? [JSONTree.Member("default", .reference("responses", ProblemComponents.other))] : []
    let responses = all.map { JSONTree.Member("\($0.code)", $0.json) } + other
    members.append(JSONTree.Member("responses", .object(responses)))
    return .object(members)
  }
}

/// An answer that is no problem.
struct OpenAPIAnswer {
  var status: Int
  var description: String
  /// Names of header components.
  var headers: [String]
  /// The schema of its JSON body.
  var content: JSONTree?

  var json: JSONTree {
    var members = [JSONTree.Member("description", .text(description))]
    if !headers.isEmpty {
      let references = headers.map { JSONTree.Member($0, .reference("headers", $0)) }
      members.append(JSONTree.Member("headers", .object(references)))
    }
    if let content { members.append(JSONTree.Member("content", ["application/json": ["schema": content]])) }
    return .object(members)
  }
}

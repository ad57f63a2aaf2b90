import ServiceDescription

/// How refusals look (RFC 9457): the schemas and the responses that all routes share.
struct ProblemComponents {
  private let problems: ProblemTypes
  private let prefix: String
  private let hasLimits: Bool

  init(_ service: Service, hasLimits: Bool) {
    problems = service.api.problems
    prefix = service.api.prefix
    self.hasLimits = hasLimits
  }

  /// The response that a custom route has beside those that are known.
  static let other = "OtherProblem"

  static let schemas: [JSONTree.Member] = [
    JSONTree.Member(
      "Problem",
      [
        "type": "object",
        "description": "Why a request is refused (RFC 9457).",
        "required": ["type", "title", "status", "detail", "instance", "request_id"],
        "properties": [
          "type": ["type": "string", "format": "uri-reference"],
          "title": ["type": "string"],
          "status": ["type": "integer", "minimum": 400, "maximum": 599],
          "detail": ["type": "string"],
          "instance": ["type": "string", "description": "The path that was asked for."],
          "request_id": ["type": "string", "description": "As in `X-Request-Id` and in the logs."],
          "errors": [
            "type": "array", "description": "Every field or parameter that is wrong.",
            "items": .reference("schemas", "FieldError"), "maxItems": 1000,
          ],
        ],
      ]),
    JSONTree.Member(
      "FieldError",
      [
        "type": "object",
        "description": "One broken rule.",
        "required": ["field", "rule", "message"],
        "properties": [
          "field": ["type": "string", "description": "Empty for the body as a whole."],
          "rule": ["type": "string", "description": "`required`, `type`, `length`, `range` …"],
          "message": ["type": "string", "description": "Completes the sentence that begins with the field."],
        ],
      ]),
  ]

  /// - Parameter used: names that the document refers to.
  func responses(_ used: Set<String>) -> [JSONTree.Member] {
    var members = ProblemStatus.all.filter { used.contains($0.component) }.map { status in
      JSONTree.Member(status.component, response(status))
    }
    if used.contains(Self.other) {
      let status = ProblemStatus(other: "Whatever else the route refuses with.")
      members.append(JSONTree.Member(Self.other, response(status)))
    }
    return members
  }

  private func response(_ status: ProblemStatus) -> JSONTree {
    var names = ["X-Request-Id"]
    if status.code == 401 { names.append("WWW-Authenticate") }
    if status.code == 429 || status.code == 503 { names.append("Retry-After") }
    if hasLimits { names += SharedHeaders.limits }
    let headers = names.map { JSONTree.Member($0, .reference("headers", $0)) }
    return [
      "description": .text(status.meaning),
      "headers": .object(headers),
      "content": [
        "application/problem+json": ["schema": .reference("schemas", "Problem"), "example": example(status)]
      ],
    ]
  }

  private func example(_ status: ProblemStatus) -> JSONTree {
    var members: [JSONTree.Member] = [
      JSONTree.Member("type", .text(type(status))),
      JSONTree.Member("title", .text(status.reason)),
      JSONTree.Member("status", .int(status.code)),
      JSONTree.Member("detail", .text(status.meaning)),
      JSONTree.Member("instance", .text(prefix)),
      JSONTree.Member("request_id", "3f1c9a0e5b7d42a6"),
    ]
    if status.code == 422 {
      let error: JSONTree = ["field": "name", "rule": "required", "message": "is required"]
      members.append(JSONTree.Member("errors", [error]))
    }
    return .object(members)
  }

  private func type(_ status: ProblemStatus) -> String {
    switch problems {
    case .blank: "about:blank"
    case .base(let base): base + "/" + status.reason.lowercased().split(separator: " ").joined(separator: "-")
    }
  }
}

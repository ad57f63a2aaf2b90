/// `/health` and `/ready`, which are outside the API and never limited.
struct HealthOperations {
  let tag: String

  var all: [OpenAPIOperation] {
    [
      operation("/health", "getHealth", "Whether the process is alive", refusals: [500]),
      operation("/ready", "getReady", "Whether the service can work", refusals: [500, 503]),
    ]
  }

  private func operation(_ path: String, _ id: String, _ summary: String, refusals: Set<Int>) -> OpenAPIOperation {
    let schema: JSONTree = [
      "type": "object", "required": ["status"], "properties": ["status": ["type": "string", "const": "ok"]],
    ]
    return OpenAPIOperation(
      method: "get", path: path, id: id, tag: tag, summary: summary,
      answers: [
        OpenAPIAnswer(status: 200, description: "Yes.", headers: ["ETag", "X-Request-Id"], content: schema)
      ],
      refusals: refusals)
  }
}

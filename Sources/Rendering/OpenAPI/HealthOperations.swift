/// `/health` and `/ready`, which are outside the API and never limited.
struct HealthOperations {
  let tag: String

  var paths: [JSONTree.Member] {
    [
      path("/health", "getHealth", "Whether the process is alive", refusals: [500]),
      path("/ready", "getReady", "Whether the service can work", refusals: [500, 503]),
    ]
  }

  private func path(_ path: String, _ id: String, _ summary: String, refusals: Set<Int>) -> JSONTree.Member {
    let schema: JSONTree = [
      "type": "object", "required": ["status"], "properties": ["status": ["type": "string", "const": "ok"]],
    ]
    let operation = OpenAPIOperation(
      id: id, tag: tag, summary: summary,
      answers: [
        OpenAPIAnswer(
          status: 200, description: "Yes.", headers: ["ETag", "X-Request-Id"],
          content: schema)
      ],
      refusals: refusals)
    return JSONTree.Member(path, ["get": operation.json])
  }
}

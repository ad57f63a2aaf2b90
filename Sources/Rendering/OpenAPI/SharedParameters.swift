/// The parameters that many routes have, each described once.
enum SharedParameters {
  static let ifMatch = JSONTree.reference("parameters", "IfMatch")
  static let ifNoneMatch = JSONTree.reference("parameters", "IfNoneMatch")
  static let idempotencyKey = JSONTree.reference("parameters", "IdempotencyKey")

  /// - Parameter used: references that the document has.
  static func components(_ used: [JSONTree]) -> [JSONTree.Member] {
    all.filter { used.contains(.reference("parameters", $0.name)) }
  }

  private static let all: [JSONTree.Member] = [
    header(
      "IdempotencyKey", "Idempotency-Key", "A request with the same key is done once; a later one gets its answer.",
      schema: ["type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[!-~]+$"]),
    header("IfMatch", "If-Match", "The `ETag` of the version that is meant: if it is another by now, 412."),
    header("IfNoneMatch", "If-None-Match", "The `ETag` of a version that the client has: if it still is, 304."),
  ]

  private static func header(
    _ component: String, _ name: String, _ description: String, schema: JSONTree = ["type": "string"]
  ) -> JSONTree.Member {
    JSONTree.Member(
      component,
      ["name": .text(name), "in": "header", "description": .text(description), "schema": schema])
  }
}

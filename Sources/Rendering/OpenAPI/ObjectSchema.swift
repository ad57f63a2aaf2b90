/// An object with known members.
struct ObjectSchema {
  var description: String?
  var properties: [JSONTree.Member]
  var required: [String] = []
  /// Whether other members are refused.
  var isClosed = false
  /// Valid by the schema.
  var example: JSONTree?

  var json: JSONTree {
    var members: [JSONTree.Member] = [JSONTree.Member("type", "object")]
    if let description { members.append(JSONTree.Member("description", .text(description))) }
    if !required.isEmpty { members.append(JSONTree.Member("required", .list(required.map { .text($0) }))) }
    members.append(JSONTree.Member("properties", .object(properties)))
    if isClosed { members.append(JSONTree.Member("additionalProperties", false)) }
    if let example { members.append(JSONTree.Member("examples", [example])) }
    return .object(members)
  }
}

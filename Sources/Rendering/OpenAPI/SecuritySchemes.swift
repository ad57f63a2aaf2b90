import ServiceDescription

/// How clients say who they are.
enum SecuritySchemes {
  private static let token = "AccessToken"

  /// What a route asks for that is not for anyone.
  static let requirement: JSONTree = [token: []]

  /// None where there are no users.
  static func components(_ service: Service) -> [JSONTree.Member] {
    guard service.auth != nil else { return [] }
    let scheme: JSONTree = [
      "type": "http", "scheme": "bearer", "bearerFormat": "JWT", "description": "The `access_token` of a login.",
    ]
    return [JSONTree.Member(token, scheme)]
  }
}

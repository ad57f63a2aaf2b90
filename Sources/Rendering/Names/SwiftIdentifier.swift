/// How names are written in Swift.
enum SwiftIdentifier {
  /// A stored property: `title`, `` `default` ``, `initValue`.
  static func property(_ name: String) -> String {
    ReservedNames.members.contains(name) ? name + "Value" : quoted(name)
  }

  /// A case: `fiction`, `` `default` ``, `noneValue`.
  static func enumCase(_ name: String) -> String {
    ReservedNames.cases.contains(name) ? name + "Value" : quoted(name)
  }

  /// A role: a case, and a member beside the cases that say whom a route lets in.
  static func role(_ name: String) -> String {
    ["anyone", "user", "owner", "role", "granted"].contains(name) ? name + "Role" : enumCase(name)
  }

  /// A parameter or variable that holds a resource: `book`, `requestModel`.
  static func local(_ name: String) -> String {
    ReservedNames.locals.contains(name) || ReservedNames.keywords.contains(name) ? name + "Model" : name
  }

  /// After a dot no quotes are needed.
  static func afterDot(_ name: String) -> String {
    name.hasPrefix("`") ? String(name.dropFirst().dropLast()) : name
  }

  private static func quoted(_ name: String) -> String {
    ReservedNames.keywords.contains(name) ? "`\(name)`" : name
  }
}

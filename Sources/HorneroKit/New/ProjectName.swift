import ServiceDescription

/// A name for a new service, as it was typed and as the description writes it.
public struct ProjectName: Equatable, Sendable {
  /// The folder, exactly as typed.
  public let folder: String
  /// UpperCamelCase, the description's `service`.
  public let service: String

  /// - Throws: `ProjectNameError`.
  public init(_ text: String) throws(ProjectNameError) {
    if text.isEmpty { throw ProjectNameError(name: text, problem: "is empty") }
    if text.contains("/") || text.contains("\\") || text.hasPrefix(".") {
      throw ProjectNameError(name: text, problem: "is a path; the folder comes from the name, or from --output")
    }
    guard let first = text.utf8.first, isLetter(first) else {
      throw ProjectNameError(name: text, problem: "does not begin with a letter from A to Z")
    }
    guard text.utf8.allSatisfy({ isLetter($0) || (48...57).contains($0) || $0 == 45 || $0 == 95 }) else {
      throw ProjectNameError(name: text, problem: "holds something else than letters, digits, - and _")
    }
    if text.utf8.count > 50 { throw ProjectNameError(name: text, problem: "is longer than 50 characters") }
    let service = Name(text).upperCamel
    if Self.taken.contains(service) || Self.keywords.contains(text.lowercased()) {
      throw ProjectNameError(name: text, problem: "means something else in Swift or in the project")
    }
    (folder, self.service) = (text, service)
  }

  /// Names of the emitted target and of what every file of it can see.
  private static let taken: Set<String> = [
    "Any", "App", "AppTests", "Foundation", "Hummingbird", "Self", "Swift", "Test", "Tests", "Type",
  ]

  private static let keywords: Set<String> = [
    "actor", "as", "associatedtype", "async", "await", "break", "case", "catch", "class", "continue", "default",
    "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard",
    "if", "import", "in", "init", "inout", "internal", "is", "let", "nil", "operator", "package", "precedencegroup",
    "private", "protocol", "public", "repeat", "rethrows", "return", "self", "static", "struct", "subscript", "super",
    "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while",
  ]
}

public struct ProjectNameError: Error, Equatable, Sendable, CustomStringConvertible {
  public var name: String
  public var problem: String

  public var description: String { "'\(name)' cannot name a service: it \(problem). Try my-shop or MyShop." }
}

private func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }

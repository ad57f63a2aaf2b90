/// The text of a template under the name by which others include it, such as `Parts/Header.mustache`.
public struct TemplateSource: Sendable, Hashable {
  public var name: String
  public var text: String

  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

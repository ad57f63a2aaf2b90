import ServiceDescription

/// How comments and documents speak of a resource.
extension Resource {
  /// `published book`
  var noun: String { name.words.joined(separator: " ") }
  /// `a`, or `an` before a vowel.
  var article: String { noun.first.map { "aeiou".contains($0) } == true ? "an" : "a" }
  /// `a published book`, and as a sentence begins with it.
  public var oneInWords: [String] {
    [article, article.prefix(1).uppercased() + article.dropFirst()].map { "\($0) \(noun)" }
  }
  /// `published books`
  var nouns: String { plural.words.joined(separator: " ") }
}

import ServiceDescription

/// How comments and documents speak of a resource.
extension Resource {
  /// `published book`
  var noun: String { name.words.joined(separator: " ") }
  /// `a`, or `an` before a vowel.
  var article: String { noun.first.map { "aeiou".contains($0) } == true ? "an" : "a" }
  /// `published books`
  var nouns: String { plural.words.joined(separator: " ") }
}

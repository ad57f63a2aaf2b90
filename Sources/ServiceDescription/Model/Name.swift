/// A name as it was written, and as each convention writes it.
///
/// `published-year`, `published_year` and `publishedYear` are the same words and so the same name; `URLPath` and
/// `UrlPath` are not, because a name that was written in camel case keeps its capitals in Swift.
public struct Name: Sendable {
  /// As it stands in the description.
  public let written: String
  /// Its words in lower case: `["published", "year"]`, `["url", "path"]`.
  public let words: [String]
  /// For a type: `PublishedBook`, `ISBN13`, `URLPath`.
  public let upperCamel: String
  /// For a property or case: `publishedYear`, `isbn13`, `urlPath`.
  public let lowerCamel: String

  /// Takes any text apart; whether it is fit to be a name is checked where a name is read.
  public init(_ written: String) {
    self.written = written
    let parts = Self.split(written)
    words = parts.map { $0.lowercased() }
    upperCamel = parts.map { Self.capitalized($0) }.joined()
    lowerCamel = (words.first ?? "") + parts.dropFirst().map { Self.capitalized($0) }.joined()
  }

  /// A name made from another one, whose words are known.
  init(written: String, words: [String]) {
    self.written = written
    self.words = words
    upperCamel = written
    lowerCamel = (words.first ?? "") + words.dropFirst().map { Self.capitalized($0) }.joined()
  }

  /// For JSON, SQL and queries: `published_year`.
  public var snake: String { words.joined(separator: "_") }
  /// For paths: `published-books`.
  public var kebab: String { words.joined(separator: "-") }

  private static func capitalized(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }

  /// Breaks at `-` and `_`, before a capital that follows a small letter or digit (`published|Year`, `ISBN13|Code`),
  /// and before the last of several capitals if a small letter follows (`URL|Path`).
  private static func split(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      if character == "-" || character == "_" {
        if !word.isEmpty { words.append(word) }
        word = ""
        continue
      }
      if let previous = word.last, character.isUppercase {
        let nextIsSmall = index + 1 < characters.count && characters[index + 1].isLowercase
        if !previous.isUppercase || nextIsSmall {
          words.append(word)
          word = ""
        }
      }
      word.append(character)
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}

extension Name: Hashable {
  public static func == (left: Self, right: Self) -> Bool {
    // First what mostly decides.
    left.upperCamel == right.upperCamel && left.words == right.words
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(upperCamel)
  }
}

extension Name: CustomStringConvertible {
  public var description: String { written }
}

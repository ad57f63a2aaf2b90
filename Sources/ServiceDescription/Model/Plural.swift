/// English plurals, by the rules that LANGUAGE.md gives; anything else is written in the description.
public enum Plural {
  /// The plural of a name, of its last word: `PublishedBook`, `published-books`, `PublishedBooks`.
  public static func of(_ name: Name) -> Name {
    guard let last = name.words.last else { return name }
    let plural = of(last)
    let stem = name.upperCamel.dropLast(last.count)
    let written = name.upperCamel.suffix(last.count)
    // Capitals stay where the letters stay: `ISBN` makes `ISBNs`.
    let common = zip(last, plural).prefix { $0 == $1 }.count
    let camel = stem + written.prefix(common) + plural.dropFirst(common)
    return Name(written: String(camel), words: name.words.dropLast() + [plural])
  }

  /// The plural of a word in small letters.
  static func of(_ word: String) -> String {
    if unchanged.contains(word) { return word }
    if let plural = irregular[word] { return plural }
    if word.hasSuffix("y"), let before = word.dropLast().last, !"aeiou".contains(before) {
      return word.dropLast() + "ies"
    }
    if ["s", "x", "z", "ch", "sh"].contains(where: word.hasSuffix) { return word + "es" }
    if !keepsF.contains(word), !word.hasSuffix("ff") {
      if word.hasSuffix("fe") { return word.dropLast(2) + "ves" }
      if word.hasSuffix("f") { return word.dropLast() + "ves" }
    }
    return word + "s"
  }

  /// The word in small letters whose plural this is; the word itself where there is none by these rules.
  public static func singular(_ plural: String) -> String {
    let endings = [("ies", "y"), ("es", ""), ("ves", "f"), ("ves", "fe"), ("s", "")]
    let regular = endings.filter { plural.hasSuffix($0.0) }.map { String(plural.dropLast($0.0.count)) + $0.1 }
    let candidates = irregular.filter { $0.value == plural }.map(\.key) + (unchanged.contains(plural) ? [plural] : [])
    return (candidates + regular).first { of($0) == plural && !losesAnE($0) } ?? plural
  }

  /// Whether a word looks as if its `e` went with the `-es`: `hous`, `siz`, `cas`, but not `status`, `class`, `quizz`.
  private static func losesAnE(_ word: String) -> Bool {
    if word.hasSuffix("z") { return !word.hasSuffix("zz") && !word.hasSuffix("tz") }
    guard word.hasSuffix("s"), !word.hasSuffix("ss"), !unchanged.contains(word) else { return word == "cach" }
    guard word.hasSuffix("us"), let before = word.dropLast(2).last else { return true }
    return "aeiou".contains(before)
  }

  private static let unchanged: Set = ["news", "series", "species", "data", "media", "equipment"]
  private static let keepsF: Set = ["roof", "chief", "proof", "belief", "cliff"]
  private static let irregular = [
    "person": "people", "child": "children", "man": "men", "woman": "women", "mouse": "mice", "foot": "feet",
    "tooth": "teeth", "goose": "geese",
  ]
}

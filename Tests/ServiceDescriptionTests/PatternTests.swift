import Foundation
import ServiceDescription
import Testing

@Test(
  arguments: [
    // pattern, texts that match, texts that do not
    (
      "^\\d{10}(\\d{3})?$", ["0123456789", "0123456789012"],
      ["012345678", "01234567890", "0123456789\n", "٠١٢٣٤٥٦٧٨٩", ""]
    ),
    ("a|bc|", ["", "x", "a"], []),
    ("^(?:a|bc)+$", ["a", "bc", "abcabc"], ["", "ab", "cb"]),
    ("^.{2,3}$", ["ab", "abc", "😀😀", "e\u{301}"], ["a", "abcd", "a\n", "a\u{2028}"]),
    ("^[^\\s\\d-]+$", ["ab_", "é"], ["a b", "a1", "a-b", "\t"]),
    ("\\bcat\\b", ["cat", "a cat."], ["concat", "cats"]),
    ("\\Bcat", ["concat"], ["cat", "a cat"]),
    ("^(?=.*\\d)(?!.*x).{3,}$", ["ab1", "1ab"], ["abc", "a1", "ab1x"]),
    ("^(?<a>.)\\k<a>\\1$", ["aaa"], ["aab", "aba"]),
    ("^\\u0041\\x42\\u{1F600}\\uD83D\\uDE00\\cA\\0$", ["AB😀😀\u{1}\0"], ["AB😀😀"]),
    ("^[\\b\\-\\]a-c]$", ["\u{8}", "-", "]", "b"], ["d", "\\"]),
    ("^(a*)*$", ["", "aaa"], ["b"]),
    ("^(?:a?){3}$", ["", "a", "aaa"], ["aaaa"]),
    ("^(a+?)(a*)$", ["a", "aaaa"], [""]),
    ("(?:)", ["", "a"], []),
    ("a{0}b", ["b", "ab"], ["a"]),
    ("^x{2,}$", ["xx", "xxxxx"], ["x"]),
    ("$^", [""], ["a"]),
    ("\\/\\.", ["/."], ["/a"]),
    ("^\\s$", [" ", "\u{0B}", "\n"], ["\u{A0}", "\u{85}", "a"]),
    ("^\\w$", ["_", "Z", "0"], ["é", "-"]),
    ("^(?:(?:a|b)(?=c)c)*$", ["acbc", ""], ["ac b"]),
  ] as [(String, [String], [String])])
func patternsMatchAsInECMAScript(_ source: String, _ matching: [String], _ other: [String]) throws {
  let pattern = try Pattern(source)
  for text in matching { #expect(pattern.firstMatchExists(in: text) == true, "\(text.debugDescription)") }
  for text in other { #expect(pattern.firstMatchExists(in: text) == false, "\(text.debugDescription)") }
}

@Test(
  arguments: [
    // pattern, where, how much of it, why
    ("a(b", 1, 1, "'(' is never closed; for the character write \\("),
    ("ab)", 2, 1, "')' closes nothing; for the character write \\)"),
    ("[ab", 0, 1, "'[' is never closed; for the character write \\["),
    ("a]", 1, 1, "']' stands for itself only as \\]"),
    ("a{", 1, 1, "'{' needs a number, such as {2,5}; for the character write \\{"),
    ("a{2", 1, 2, "expected {2}, {2,} or {2,5}; for the character write \\{"),
    ("a{,5}", 1, 1, "'{' needs a number, such as {2,5}; for the character write \\{"),
    ("a{5,2}", 1, 5, "the repetition {5,2} is upside down"),
    ("a{99999999999999999999}", 1, 22, "more than 65536 repetitions are refused"),
    ("*a", 0, 1, "nothing to repeat; for the character write \\*"),
    ("a**", 2, 1, "nothing to repeat; for the character write \\*"),
    ("a++", 2, 1, "possessive quantifiers are not in ECMA-262"),
    ("^*", 0, 2, "a place cannot be repeated, only what stands there"),
    ("(?=a)*", 0, 6, "a place cannot be repeated, only what stands there"),
    ("(?i)a", 0, 4, "inline flags are refused: OpenAPI's validators do not know them"),
    ("(?i:a)", 0, 4, "inline flags are refused: OpenAPI's validators do not know them"),
    ("(?>a)", 0, 3, "atomic groups are not in ECMA-262"),
    ("(?P<n>a)", 0, 3, "named groups are written (?<name>…) in ECMA-262"),
    ("(?<1>a)", 0, 5, "a group's name is made of letters and digits"),
    ("(?<a>b)(?<a>c)", 7, 5, "there are two groups 'a'"),
    ("(?<=a)b", 0, 4, "lookbehind is refused: Swift has none, and ICU only some"),
    ("(?#a)", 0, 3, "comments are not in ECMA-262"),
    ("(?(1)a)", 0, 3, "conditions are not in ECMA-262"),
    ("(?R)", 0, 3, "recursion is not in ECMA-262"),
    ("(?", 0, 1, "'(' is never closed"),
    ("\\Aa", 0, 2, "\\A is not in ECMA-262; write ^"),
    ("a\\z", 1, 2, "\\z is not in ECMA-262; write $"),
    ("a\\Z", 1, 2, "\\Z is not in ECMA-262; write $"),
    ("\\h", 0, 2, "\\h is not in ECMA-262; write [ \\t]"),
    ("\\Qa\\E", 0, 2, "\\Q…\\E is not in ECMA-262; write a backslash before each special character"),
    ("\\a", 0, 2, "\\a is not in ECMA-262"),
    ("\\-", 0, 2, "'-' needs no backslash, and ECMA-262 takes none"),
    ("\\p{L}", 0, 2, "\\p means what the reader's version of Unicode says; write the ranges out"),
    ("\\01", 0, 3, "octal escapes are not in ECMA-262"),
    ("\\x4", 0, 3, "expected 2 hexadecimal digits"),
    ("\\u{110000}", 0, 10, "\\u{…} needs the number of a character"),
    ("\\uD800", 0, 6, "half a surrogate pair matches nothing"),
    ("\\c1", 0, 2, "\\c needs a letter"),
    ("a\\", 1, 1, "'\\' ends the pattern; for the character write \\\\"),
    ("\\1(a)", 0, 2, "\\1 refers to no group before it"),
    ("(a)?\\1", 4, 2, "\\1 refers to a group that may not have matched"),
    ("(?:(a)|b)\\1", 9, 2, "\\1 refers to a group that may not have matched"),
    ("(a\\1)", 2, 2, "\\1 refers to a group that may not have matched"),
    ("[[:alpha:]]", 1, 2, "POSIX classes are not in ECMA-262; write a-z, 0-9"),
    ("[a[b]]", 2, 1, "within a class '[' is written \\["),
    ("[z-a]", 1, 3, "the range z-a is upside down"),
    ("[a-\\d]", 1, 4, "a range goes from one character to another"),
    ("[a&&b]", 2, 2, "&& in a class means other things elsewhere; write \\&"),
    ("[]", 0, 2, "an empty class is refused: ICU takes none"),
    ("[^]", 0, 3, "an empty class is refused: ICU takes none"),
  ] as [(String, Int, Int, String)])
func whatIsNoPatternIsExplained(_ source: String, _ offset: Int, _ length: Int, _ message: String) {
  #expect(throws: PatternProblem(message: message, offset: offset, length: length)) { try Pattern(source) }
}

@Test func groupsNestedTooDeepAreRefused() {
  let source = String(repeating: "(", count: 100_000) + String(repeating: ")", count: 100_000)
  #expect(throws: PatternProblem.self) { try Pattern(source) }
  #expect(throws: Never.self) { try Pattern(String(repeating: "(", count: 50) + String(repeating: ")", count: 50)) }
}

@Test func noPatternRunsForever() throws {
  let evil = try Pattern("^(a+)+$")
  #expect(evil.firstMatchExists(in: String(repeating: "a", count: 40) + "b") == nil)
  let long = String(repeating: "a", count: 100_000)
  #expect(try Pattern("^.*$").firstMatchExists(in: long) == true)
  #expect(try Pattern("^(?:.|b)*$").firstMatchExists(in: long) == true)
}

/// Patterns that people write in descriptions, with a length that their fields might have.
private let everyday: [(String, ClosedRange<Int>)] = [
  ("^\\d{10}(\\d{3})?$", 0...255), ("^[A-Z]{2}\\d{6}$", 1...20), ("^[a-z0-9]+(?:-[a-z0-9]+)*$", 3...40),
  ("^\\+?[1-9]\\d{1,14}$", 10...16), ("^#[0-9a-fA-F]{6}$", 0...255), ("^(?=.*\\d)(?=.*[a-z])(?=.*[A-Z]).{8,}$", 8...64),
  ("^(?=.*[!@#]).+$", 5...12), ("\\d", 0...255), ("foo|bar", 10...10), ("^(?:foo|barbar)$", 5...9), ("^.*$", 0...255),
  ("^[^@\\s]+@[^@\\s]+\\.[a-z]{2,}$", 0...60), ("^(\\d)\\1{3}$", 1...9), ("^v\\d+\\.\\d+\\.\\d+$", 12...12),
  ("[\\u4e00-\\u9fff]", 1...4), ("^(?!admin$)[a-z]{3,12}$", 3...12), ("^[^a-zA-Z0-9]$", 1...1), ("^\\t\\n$", 0...9),
  ("^.{100,200}$", 150...255), ("x$", 3...3), ("^x", 3...3), ("\\bok\\b", 6...6),
]

@Test(arguments: everyday) func examplesMatchAndFit(_ source: String, _ length: ClosedRange<Int>) throws {
  let pattern = try Pattern(source)
  let example = try #require(pattern.example(length: length))
  #expect(pattern.firstMatchExists(in: example) == true)
  #expect(length.contains(example.unicodeScalars.count))
  #expect(pattern.example(length: length) == example)
}

@Test(arguments: everyday.filter { $0.0 != "^.*$" })
func counterexamplesDoNotMatchAndFit(_ source: String, _ length: ClosedRange<Int>) throws {
  let pattern = try Pattern(source)
  let example = try #require(pattern.counterexample(length: length))
  #expect(pattern.firstMatchExists(in: example) == false)
  #expect(length.contains(example.unicodeScalars.count))
}

@Test func whatCannotBeHasNoExample() throws {
  #expect(try Pattern("^\\d{5}$").example(length: 1...4) == nil)
  #expect(try Pattern("a^").example() == nil)
  #expect(try Pattern("").counterexample() == nil)
}

/// NSRegularExpression as a second opinion on generated patterns and texts.
@Test func matchesAsFoundationDoes() throws {
  var random = SeededGenerator(seed: 20)
  var compared = 0
  for _ in 0..<1500 {
    let source = randomPattern(&random, depth: 3)
    guard let pattern = try? Pattern(source), let other = try? NSRegularExpression(pattern: source) else { continue }
    for _ in 0..<6 {
      let text = String(
        (0..<Int.random(in: 0...7, using: &random)).map { _ in "ab1 -".randomElement(using: &random) ?? "a" })
      let expected = other.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
      #expect(pattern.firstMatchExists(in: text) == expected, "\(source) on \(text.debugDescription)")
      compared += 1
    }
  }
  #expect(compared > 3000)
}

private func randomPattern(_ random: inout SeededGenerator, depth: Int) -> String {
  let atoms = ["a", "b", "1", ".", "\\d", "\\w", "\\S", "[ab]", "[^a]", "[a-b1]", " ", "-", "\\b", "^", "$"]
  if depth == 0 { return atoms.randomElement(using: &random) ?? "a" }
  let inner = { (random: inout SeededGenerator) in randomPattern(&random, depth: depth - 1) }
  switch Int.random(in: 0...9, using: &random) {
  case 0...2: return inner(&random) + inner(&random)
  case 3: return inner(&random) + "|" + inner(&random)
  case 4: return "(?:" + inner(&random) + ")"
  case 5: return "(" + inner(&random) + ")" + (["*", "+", "?", "{1,2}", "*?"].randomElement(using: &random) ?? "")
  case 6: return (Bool.random(using: &random) ? "(?=" : "(?!") + inner(&random) + ")"
  case 7: return (["a", "[ab]", "\\w", "."].randomElement(using: &random) ?? "a") + "{2}"
  default: return atoms.randomElement(using: &random) ?? "a"
  }
}

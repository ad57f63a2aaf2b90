import ServiceDescription

/// Texts that may be valid for a field, or not: whoever asks checks them.
struct TextCandidates {
  private let kind: TextKind
  private let check: TextCheck
  /// No longer texts are made: they would only slow the tests down.
  private static let longest = 2_000_000

  init(_ kind: TextKind, check: TextCheck) {
    self.kind = kind
    self.check = check
  }

  /// Several different ones that are good to read.
  func labelled(_ label: String) -> [String] {
    guard kind == .string || kind == .text else { return [] }
    let numbers = 1...FieldExamples.wanted
    return numbers.map { "\(label) \($0)" } + numbers.map { "\(label)\($0)" }
  }

  /// Several different ones.
  func samples(from lower: Int, to upper: Int) -> [String] {
    let numbers = 1...FieldExamples.wanted
    let letters = ["a", "b", "c"]
    var texts: [String]
    switch kind {
    case .string, .text:
      texts = numbers.map { "\($0)" } + numbers.map { filled(to: max(1, lower), ending: "\($0)") }
    case .email:
      texts = numbers.map { "user\($0)@example.com" } + letters.map { "\($0)@b.co" } + letters.map { "\($0)@b" }
      texts += letters.map { email(lower, first: $0) }
    case .url:
      texts = numbers.map { "https://example.com/\($0)" } + numbers.map { "http://\($0)a" }
      texts += letters.map { url(lower, last: $0) }
    }
    if lower == 0 { texts.append("") }
    if let pattern = check.pattern {
      let lengths = Set([lower, lower + 1, lower + 2, min(upper, lower + 12)]).filter { $0 <= upper }.sorted()
      let samples = lengths.flatMap { pattern.candidates(length: $0) }
      texts += samples + samples.prefix(2).flatMap(mutations)
    }
    return texts
  }

  /// Texts with that many Unicode scalars.
  func exactly(_ length: Int) -> [String] {
    guard length >= 0, length <= Self.longest else { return [] }
    let made =
      switch kind {
      case .string, .text: [filled(to: length, ending: "")]
      case .email: [email(length, first: "a"), filled(to: length, ending: "")]
      case .url: [url(length, last: "a"), filled(to: length, ending: "")]
      }
    let samples = check.pattern?.candidates(length: length) ?? []
    return (samples + made).filter { $0.unicodeScalars.count == length }
  }

  /// What a service might change or count wrongly: blanks at the ends, scalars of several bytes.
  var odd: [String] {
    if kind == .email { return ["A.b+c_d@x-y.example", "a@b"] }
    if kind == .url { return ["http://example.com", "HTTPS://example.com/a"] }
    guard check.pattern == nil else { return [] }
    let upper = check.rules.length.upper ?? 0
    return [" x "] + (upper <= Self.longestOdd ? [String(repeating: "🪺", count: upper)] : [])
  }

  /// Texts of more scalars, but of fewer characters as people count them.
  func combining(beyond upper: Int) -> [String] {
    upper <= Self.longestOdd ? [String(repeating: "e\u{301}", count: upper / 2 + 1)] : []
  }

  private static let longestOdd = 1_000

  /// What is no address of this kind.
  var misshapen: [String] {
    switch kind {
    case .string, .text: []
    case .email:
      [
        "example.com", "user@", "@example.com", "a user@example.com", "user@example..com", "user@-a.com",
        "user@a-.com", "user@a_b.com", "a@b@example.com", "é@example.com",
        String(repeating: "x", count: 65) + "@example.com", "user@" + String(repeating: "x", count: 64) + ".com", "x",
      ]
    case .url:
      [
        "example.com", "/path", "ftp://example.com", "https://", "mailto:user@example.com", "https://example.com/a b",
        "x",
      ]
    }
  }

  /// `xxx1`
  private func filled(to length: Int, ending: String) -> String {
    String(repeating: "x", count: max(0, length - ending.count)) + ending
  }

  /// `a@x.x.x`: the shortest labels make the longest address.
  private func email(_ length: Int, first: String) -> String {
    let domain = max(1, length - first.count - 1)
    return first + "@" + String(repeating: "x.", count: (domain - 1) / 2) + (domain % 2 == 1 ? "x" : "xx")
  }

  private func url(_ length: Int, last: String) -> String {
    let long = "https://example.com/"
    let start = length > long.count ? long : "http://"
    return start + String(repeating: "x", count: max(0, length - start.count - 1)) + last
  }

  /// `text` with another letter or digit in one place.
  private func mutations(of text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.prefix(40).flatMap { index in
      ["1", "b", "C"].map { (other: Unicode.Scalar) in
        var changed = String.UnicodeScalarView(scalars)
        changed.replaceSubrange(changed.index(changed.startIndex, offsetBy: index)..., with: [other])
        changed.append(contentsOf: scalars[(index + 1)...])
        return String(changed)
      }
    }
  }
}

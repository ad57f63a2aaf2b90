import Mustache
import Templating
import Testing

/// Compares with another implementation of Mustache on random templates, within what both can do alike.
@Suite("Another implementation agrees")
struct OracleTests {
  @Test("on random templates", arguments: 0..<24)
  func agreement(seed: Int) throws {
    for round in 0..<12 {
      var generator = TemplateGenerator(seed: UInt64(seed * 100 + round))
      let templates = generator.templates()
      let view = OracleView.random(&generator.random, depth: 3)
      let oracle = MustacheLibrary(templates: try templates.mapValues { try MustacheTemplate(string: $0) })
      let expected = try #require(oracle.render(view, withTemplate: "main"))
      let library = TemplateLibrary(templates.map { TemplateSource(name: $0.key, text: $0.value) })
      let rendered = try library.load("main", for: OracleView.self).render(view)
      // The other implementation indents empty lines in partials; ours never leaves blanks there.
      try #require(
        String(decoding: rendered, as: UTF8.self) == withoutBlankLineTails(expected),
        "seed \(seed) round \(round)\n\(templates)\n\(view)")
    }
  }

  private func withoutBlankLineTails(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.allSatisfy { $0 == " " } ? "" : String($0) }
      .joined(separator: "\n")
  }
}

struct OracleView: View {
  var name: String
  var on: Bool
  var off: Bool
  var maybe: String?
  var texts: [String]
  var one: OracleLabel?
  var items: [OracleView]

  static let schema = Schema<OracleView> {
    Code("name", \.name, "")
    Flag("on", \.on, "")
    Flag("off", \.off, "")
    Code("maybe", \.maybe, "")
    Code("texts", \.texts, "")
    One("one", \.one, "")
    Many("items", \.items, "")
  }

  /// Optionals are there in all views or in none: where a nested view lacks one, the other implementation takes the
  /// value around it, while ours does not show what belongs to something else.
  static func random(_ random: inout SplitMix, depth: Int) -> OracleView {
    let hasMaybe = random.chance(50)
    let hasOne = random.chance(50)
    func view(_ depth: Int) -> OracleView {
      OracleView(
        name: "n\(random.below(100))", on: random.chance(80), off: random.chance(20),
        maybe: hasMaybe ? "m\(random.below(100))" : nil,
        texts: (0..<random.below(4)).map { "t\($0)" },
        one: hasOne ? OracleLabel(label: "l\(random.below(100))") : nil,
        items: depth == 0 ? [] : (0..<random.below(3)).map { _ in view(depth - 1) })
    }
    return view(depth)
  }
}

struct OracleLabel: View {
  var label: String

  static let schema = Schema<OracleLabel> { Code("label", \.label, "") }
}

/// A small reproducible source of randomness.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
}

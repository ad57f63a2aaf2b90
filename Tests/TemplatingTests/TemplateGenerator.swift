/// Makes random templates, with partials and parents, that every Mustache should render alike.
///
/// Left out is what differs on purpose: several structural tags alone on one line, partials written inline, blocks
/// that are indented, and lists on several lines in indented partials, which the other implementation gets wrong.
struct TemplateGenerator {
  /// What is visible where a piece of template stands.
  private struct Scope {
    var hasLabel = false
    var hasItem = false
    var hasMaybe = false
    /// Partials and parents below this number may not be included, so that inclusion ends.
    var level = 0
  }

  private static let partialCount = 3
  var random: SplitMix

  init(seed: UInt64) {
    random = SplitMix(state: seed)
  }

  mutating func templates() -> [String: String] {
    var templates = ["main": lines(Scope(), depth: 4, indent: "")]
    var flat = Scope()
    flat.level = Self.partialCount
    templates["flat"] = "flat\n" + lines(flat, depth: 0, indent: "")
    for number in 0..<Self.partialCount {
      var scope = Scope()
      scope.level = number + 1
      templates["partial\(number)"] = "partial \(number)\n" + lines(scope, depth: 2, indent: "")
      templates["parent\(number)"] = "parent\n" + blocks(scope, depth: 2)
    }
    return templates
  }

  private mutating func lines(_ scope: Scope, depth: Int, indent: String) -> String {
    (0..<1 + random.below(4)).map { _ in line(scope, depth: depth, indent: indent) }.joined()
  }

  private mutating func line(_ scope: Scope, depth: Int, indent: String) -> String {
    switch random.below(depth > 0 ? 10 : 5) {
    case 0: return "\n"
    case 1: return "\(indent){{! a remark }}\n"
    case 2 where scope.level < Self.partialCount:
      let number = scope.level + random.below(Self.partialCount - scope.level)
      return indent.isEmpty ? "{{>partial\(number)}}\n" : "\(indent){{>flat}}\n"
    case 0..<5: return "\(indent)\(inline(scope, depth: 2))\n"
    case 5 where scope.level < Self.partialCount && indent.isEmpty:
      let number = scope.level + random.below(Self.partialCount - scope.level)
      return parent(number, depth: depth - 1)
    default:
      let inner = indent + (random.chance(50) ? "  " : "")
      let (open, close, scope) = section(scope)
      return "\(indent)\(open)\n\(lines(scope, depth: depth - 1, indent: inner))\(indent)\(close)\n"
    }
  }

  private mutating func blocks(_ scope: Scope, depth: Int) -> String {
    ["head", "body"].map { name in
      lines(scope, depth: depth, indent: "") + "{{$\(name)}}\n" + lines(scope, depth: depth, indent: "")
        + "{{/\(name)}}\n"
    }.joined() + lines(scope, depth: depth, indent: "")
  }

  private mutating func parent(_ number: Int, depth: Int) -> String {
    var scope = Scope()
    // In a replacement, blocks of the same name are replaced again by the other implementation, without end.
    scope.level = Self.partialCount
    var text = "{{<parent\(number)}}\n"
    for name in ["head", "body"] where random.chance(50) {
      text += "{{$\(name)}}\n" + lines(scope, depth: depth, indent: "") + "{{/\(name)}}\n"
    }
    return text + "{{/parent\(number)}}\n"
  }

  private mutating func inline(_ scope: Scope, depth: Int) -> String {
    "x" + (0..<1 + random.below(4)).map { _ in piece(scope, depth: depth) }.joined()
  }

  private mutating func piece(_ scope: Scope, depth: Int) -> String {
    switch random.below(depth > 0 ? 8 : 5) {
    case 0: return " word, "
    case 1: return "{{ name }}"
    case 2: return scope.hasItem ? "{{.}}" : "{{name}}"
    case 3: return scope.hasLabel ? "{{label}}" : "{! not a tag }"
    case 4: return scope.hasMaybe ? "{{maybe}}" : "{{! remark }}"
    default:
      let (open, close, scope) = section(scope)
      return "\(open)\(inline(scope, depth: depth - 1))\(close)"
    }
  }

  /// A section or inverted section with what can be seen inside.
  private mutating func section(_ scope: Scope) -> (open: String, close: String, scope: Scope) {
    let names = ["on", "off", "maybe", "texts", "one", "items"]
    let name = names[random.below(names.count)]
    var inner = scope
    if random.chance(25) {
      // Inside an inverted section, {{.}} is the missing value for the other implementation.
      inner.hasItem = false
      return ("{{^\(name)}}", "{{/\(name)}}", inner)
    }
    switch name {
    case "maybe":
      inner.hasItem = true
      inner.hasMaybe = true
    case "texts": inner.hasItem = true
    case "one":
      inner.hasItem = false
      inner.hasLabel = true
    case "items":
      inner.hasItem = false
      inner.hasMaybe = false
    default: break
    }
    return ("{{#\(name)}}", "{{/\(name)}}", inner)
  }
}

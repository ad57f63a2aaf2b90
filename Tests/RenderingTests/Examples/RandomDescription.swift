/// Writes descriptions that are mostly legal: every type, every rule, references in all directions.
struct RandomDescription {
  private var random: SplitMix

  init(seed: UInt64) { random = SplitMix(state: seed) }

  mutating func text() -> String {
    let names = ["Alpha", "Beta", "Gamma", "Delta"].prefix(1 + random.below(4))
    var lines = [
      "hornero: 1", "service: Random", "api: { max-body: \(random.pick(["600B", "2KiB", "1MiB"])) }", "resources:",
    ]
    for (index, name) in names.enumerated() {
      lines += ["  \(name):", "    id: \(random.pick(["int", "uuid"]))", "    timestamps: \(random.flag)"]
      let fields = (0...random.below(6)).map { "f\($0)" }
      let written = fields.map { ($0, field(names: names, index: index)) }
      lines += ["    fields:"] + written.map { "      \($0): \($1)" }
      if fields.count > 1, random.below(3) == 0 { lines.append("    unique: [[\(fields[0]), \(fields[1])]]") }
      lines += list(written)
      lines += actions(isCursor: lines.last?.contains("pages: cursor") == true)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func list(_ fields: [(name: String, text: String)]) -> [String] {
    let compared = fields.filter { field in ["'[", "json", "write-only"].allSatisfy { !field.text.contains($0) } }
    let filters = (compared.map(\.name) + ["id"]).filter { _ in random.flag }
    let short = compared.filter { !$0.text.contains("type: text") }
    let keys = (short.map(\.name) + ["id"]).filter { _ in random.flag }.map { (random.flag ? "-" : "") + $0 }
    guard random.flag else { return [] }
    return [
      "    list: { pages: \(random.pick(["numbered", "cursor"])), max: \(random.pick(["1", "100"])), size: 1, "
        + "filter: [\(filters.joined(separator: ", "))], sort: [\(keys.shuffled(using: &random).joined(separator: ", "))] }"
    ]
  }

  private mutating func actions(isCursor: Bool) -> [String] {
    let kept = isCursor ? "{ items: 1m }" : "{ items: 1m, count: 1s }"
    var actions = [
      "list": "{ cache: \(random.pick(["1s", "{ pages: 1h, unless: anew }", kept])) }", "get": "{ cache: 1m }",
      "create": "{ limit: dynamic }", "update": "{ limit: [1 per hour, dynamic] }",
    ].filter { _ in random.flag }
    if random.below(3) == 0 { actions[random.pick(["list", "get", "create", "update", "delete"])] = "false" }
    let written = actions.sorted { $0.key < $1.key }.map { $0.key + ": " + $0.value }
    return written.isEmpty ? [] : ["    actions: { \(written.joined(separator: ", ")) }"]
  }

  private mutating func field(names: ArraySlice<String>, index: Int) -> String {
    let optional = random.flag ? "?" : ""
    var parts =
      [
        scalar(optional), scalar(optional), scalar(optional), list(), reference(names, index, optional),
      ].randomElement(using: &random) ?? scalar(optional)
    let isCompared = !parts[0].contains("[") && !parts[0].contains("json")
    if isCompared, random.below(4) == 0 { parts.append("unique: true") }
    let isFilled = parts[0].hasSuffix("?")
    let accesses = ["write-only", "create-only"] + (isFilled ? ["read-only"] : [])
    if random.below(4) == 0 { parts.append("access: \(random.pick(accesses))") }
    return "{ " + parts.joined(separator: ", ") + " }"
  }

  private mutating func reference(_ names: ArraySlice<String>, _ index: Int, _ optional: String) -> [String] {
    // Required ones only backwards: a circle of them would be refused.
    guard index > 0 || optional == "?" else { return ["type: bool"] }
    let target = optional == "?" ? random.pick(Array(names)) : random.pick(Array(names.prefix(index)))
    let rule = random.pick(optional == "?" ? ["forbid", "clear", "cascade"] : ["forbid", "cascade"])
    return ["type: \(target)\(optional)", "on-delete: \(rule)"]
  }

  private mutating func list() -> [String] {
    let element = random.pick([
      ["type: '[string]'", "length: 1..3"], ["type: '[int]'", "range: 1..2"], ["type: '[bool]'"], ["type: '[date]'"],
      ["type: '[email]'"], ["type: '[decimal]'", "scale: 2"],
    ])
    return element + (random.flag ? ["items: \(random.pick(["..3", "1..", "2..4", "0..0"]))"] : [])
  }

  private mutating func scalar(_ optional: String) -> [String] {
    let (low, high) = (random.below(40) - 20, random.below(40) + 20)
    return random.pick([
      ["type: string\(optional)", "length: \(abs(low))..\(high + abs(low))", "blank: \(random.flag)"],
      [
        "type: string\(optional)",
        "pattern: '\(random.pick(["^[a-z]{2,5}$", "a|b", #"^\d+-\w*$"#, "[^x]", "^(?:ab)+$"]))'",
      ],
      ["type: text\(optional)"], ["type: email\(optional)"], ["type: url\(optional)", "length: ..\(high + 20)"],
      ["type: int\(optional)", "range: \(low)..\(high)"], ["type: int\(optional)", "range: \(low)..\(low)"],
      ["type: double\(optional)", "range: \(low).5..\(high).25"], ["type: double\(optional)"],
      ["type: decimal\(optional)", "scale: 3", "range: \(low).125..\(high)"],
      ["type: decimal\(optional)", "scale: \(random.below(9) + 1)"],
      ["type: bool\(optional)"], ["type: date\(optional)", "range: 2020-01-01..2020-01-0\(1 + random.below(3))"],
      ["type: timestamp\(optional)"], ["type: uuid\(optional)"], ["type: json\(optional)", "length: 1..\(high)"],
      ["type: enum\(optional)", "values: [\(random.pick(["a", "a, b", "a, b, c, d"]))]"],
    ])
  }
}

/// A generator that gives the same numbers on every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
  mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
  var flag: Bool { mutating get { next() % 2 == 0 } }
}

// Renders a realistic template again and again on one core and prints lines per second, ours and swift-mustache's.
import Mustache
import Templating

/// Lines of output per second over about `seconds`.
func linesPerSecond(seconds: Double, linesPerRound: Int, _ round: () -> Void) -> Double {
  for _ in 0..<20 { round() }
  let clock = ContinuousClock()
  let start = clock.now
  var rounds = 0
  while clock.now - start < .seconds(seconds) {
    for _ in 0..<10 { round() }
    rounds += 10
  }
  let elapsed = (clock.now - start) / .seconds(1)
  return Double(rounds * linesPerRound) / elapsed
}

func millions(_ value: Double) -> String {
  let hundredths = Int(value / 10_000)
  return "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10) M lines/s"
}

let library = TemplateLibrary([
  TemplateSource(name: "main", text: BenchmarkTemplate.main),
  TemplateSource(name: "rules", text: BenchmarkTemplate.rules),
])
let template = try library.load("main", for: BenchmarkResource.self)
let expected = template.render(BenchmarkResource.example)
let lines = expected.count { $0 == UInt8(ascii: "\n") }

// The other one spells "last" as a transform, and escapes HTML unless told not to.
func spelled(_ text: String) -> String {
  "{{% CONTENT_TYPE:TEXT}}\n"
    + text.replacing("{{^-last}}", with: "{{^last()}}").replacing("{{/-last}}", with: "{{/last()}}")
}
let oracle = MustacheLibrary(templates: [
  "main": try MustacheTemplate(string: spelled(BenchmarkTemplate.main)),
  "rules": try MustacheTemplate(string: spelled(BenchmarkTemplate.rules)),
])

// Dictionaries are the fastest input it takes; it reads structs by reflection, four times slower.
let example = BenchmarkResource.example
let dictionary: [String: Any] = [
  "type": example.type, "table": example.table, "folder": example.folder, "imports": example.imports,
  "hasTimestamps": example.hasTimestamps, "isOwned": example.isOwned,
  "fields": example.fields.map { field -> [String: Any] in
    [
      "name": field.name, "column": field.column, "swiftType": field.swiftType, "summary": field.summary,
      "isOptional": field.isOptional, "rules": field.rules,
    ]
  },
]

var output: [UInt8] = []
let fresh = linesPerSecond(seconds: 2, linesPerRound: lines) {
  output.removeAll(keepingCapacity: true)
  template.render(PreparedView(example), into: &output)
}
let prepared = PreparedView(example)
let again = linesPerSecond(seconds: 2, linesPerRound: lines) {
  output.removeAll(keepingCapacity: true)
  template.render(prepared, into: &output)
}
precondition(output == expected, "rendering twice gave two results")
var length = 0
let other = linesPerSecond(seconds: 2, linesPerRound: lines) {
  length = oracle.render(dictionary, withTemplate: "main")?.utf8.count ?? 0
}
if length != expected.count { print("note: swift-mustache wrote \(length) bytes, ours \(expected.count)") }

print("\(lines) lines, \(expected.count) bytes a round")
print("ours, view read anew:     \(millions(fresh))")
print("ours, view already read:  \(millions(again))")
print("swift-mustache:           \(millions(other))")
print("ratio:                    \(Int(fresh / other)) to \(Int(again / other))")

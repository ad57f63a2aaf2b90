/// `Probe("title", "", breaks: "length", "blank")`
enum ProbeCode {
  /// - Returns: one or several lines.
  static func text(_ wire: String, _ value: ExampleValue, breaking broken: [String] = []) -> [String] {
    let rules = "breaks: " + broken.map(TextRun.literal).joined(separator: ", ")
    let arguments = [[TextRun.literal(wire)], value.swift(room: 100)] + (broken.isEmpty ? [] : [[rules]])
    let line = "Probe(" + arguments.map { $0[0] }.joined(separator: ", ") + "),"
    if arguments[1].count == 1, line.count <= 112 { return [line] }
    let lines = arguments.enumerated().flatMap { index, lines in
      lines.dropLast() + [(lines.last ?? "") + (index == arguments.count - 1 ? "" : ",")]
    }
    return ["Probe("] + lines.map { "    " + $0 } + ["),"]
  }

  /// As lines of an array literal; a single element has no comma after it.
  static func lines(_ probes: [[String]]) -> [String] {
    let lines = probes.flatMap(\.self)
    return probes.count == 1 ? lines.dropLast() + lines.suffix(1).map { String($0.dropLast()) } : lines
  }
}

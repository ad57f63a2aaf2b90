/// `Probe("title", "", breaks: "length", "blank")`
enum ProbeCode {
  /// - Returns: one or several lines.
  static func text(_ wire: String, _ value: ExampleValue, breaking broken: [String] = []) -> String {
    var arguments = [SwiftValue.text(wire), value.swift]
    if !broken.isEmpty {
      arguments.append("breaks: " + broken.map(SwiftValue.text).joined(separator: ", "))
    }
    return SwiftCall.text("Probe", arguments, tail: ",", indentation: 8)
  }

  /// As lines of an array literal; a single element has no comma after it.
  static func lines(_ probes: [String]) -> [String] {
    let probes = probes.count == 1 ? probes.map { String($0.dropLast()) } : probes
    return probes.flatMap { $0.split(separator: "\n").map(String.init) }
  }
}

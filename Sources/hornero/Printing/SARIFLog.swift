import HorneroKit
import ServiceDescription

/// Problems as OASIS SARIF 2.1.0 has them: one run, the rules that were broken, and a result for each problem.
struct SARIFLog: Encodable {
  struct Run: Encodable {
    var tool: Tool
    var results: [Result]
    /// Our columns count Unicode scalars (section 3.14.27).
    var columnKind = "unicodeCodePoints"
  }

  struct Tool: Encodable {
    var driver: Driver
  }

  struct Driver: Encodable {
    var name = "hornero"
    var version = Pipeline.version
    var rules: [Rule]
  }

  struct Text: Encodable {
    var text: String
  }

  struct Rule: Encodable {
    var id: String
    var shortDescription: Text
    var fullDescription: Text?
    var help: Text?
  }

  struct Result: Encodable {
    var ruleId: String
    var ruleIndex: Int
    /// `error`, `warning` or `note`.
    var level: String
    var message: Text
    var locations: [Location]
  }

  struct Location: Encodable {
    var physicalLocation: PhysicalLocation
  }

  struct PhysicalLocation: Encodable {
    var artifactLocation: ArtifactLocation
    var region: Region
  }

  struct ArtifactLocation: Encodable {
    /// A URI reference, relative where the file was named so.
    var uri: String
  }

  struct Region: Encodable {
    var startLine: Int
    var startColumn: Int
    /// The column after the last.
    var endColumn: Int
  }

  var schema = "https://json.schemastore.org/sarif-2.1.0.json"
  var version = "2.1.0"
  var runs: [Run]

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  init(_ problems: [Diagnostic], in file: String) {
    let ids = Set(problems.map(\.code)).sorted()
    let rules = ids.map { id in
      let code = DiagnosticCode(rawValue: id)
      return Rule(
        id: id, shortDescription: Text(text: code?.title ?? id),
        fullDescription: code.flatMap { Explanation.of($0) }.map { Text(text: $0.why) },
        help: Text(text: "hornero explain \(id)"))
    }
    let uri = Self.uri(of: file)
    let results = problems.map { problem in
      Result(
        ruleId: problem.code, ruleIndex: ids.firstIndex(of: problem.code) ?? -1, level: problem.severity.rawValue,
        message: Text(text: problem.message),
        locations: [
          Location(
            physicalLocation: PhysicalLocation(
              artifactLocation: ArtifactLocation(uri: uri),
              region: Region(
                startLine: problem.position.line, startColumn: problem.position.column,
                endColumn: problem.position.column + problem.length)))
        ])
    }
    runs = [Run(tool: Tool(driver: Driver(rules: rules)), results: results)]
  }

  /// A path as a URI reference (RFC 3986): what is no path character is escaped.
  private static func uri(of path: String) -> String {
    let escaped = path.utf8.map { byte -> String in
      let isPlain =
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: "/-._~".utf8.contains(byte)
        }
      if isPlain { return String(Unicode.Scalar(byte)) }
      let hex = String(byte, radix: 16, uppercase: true)
      return "%" + (hex.count < 2 ? "0" : "") + hex
    }.joined()
    return path.hasPrefix("/") ? "file://" + escaped : escaped
  }
}

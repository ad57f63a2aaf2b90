import Foundation
import ServiceDescription
import Testing

@Suite struct ExplanationTests {
  @Test func everyCodeHasOneExplanation() {
    #expect(Explanation.all.map(\.code) == DiagnosticCode.allCases.sorted { $0.rawValue < $1.rawValue })
  }

  @Test(arguments: Explanation.all.map(\.code))
  func theWrongExampleMakesTheCode(_ code: DiagnosticCode) throws {
    // Imports read another text; their tests show it.
    guard code != .notCarried else { return }
    let example = try #require(Explanation.of(code)).wrong
    let (_, diagnostics) = parseService(example.bytes, file: "hornero.yml", withAdvice: true)
    #expect(diagnostics.contains { $0.code == code.rawValue }, "\(diagnostics)")
    // An example that breaks other rules as well would teach two things at once.
    let others = Set(diagnostics.map(\.code)).subtracting([code.rawValue])
    // What is refused as YAML is read as absent, and some things may not be.
    let unavoidable: [DiagnosticCode: Set<String>] = [
      .tooManyProblems: ["H0104"], .alias: ["H0113"], .mergeKey: ["H0102"],
    ]
    #expect(others.subtracting(unavoidable[code] ?? []).isEmpty, "\(diagnostics)")
  }

  @Test(arguments: Explanation.all.map(\.code))
  func theRightExampleLintsClean(_ code: DiagnosticCode) throws {
    let example = try #require(Explanation.of(code)).right
    let (service, diagnostics) = parseService(example.bytes, file: "hornero.yml", withAdvice: true)
    #expect(diagnostics.isEmpty, "\(diagnostics)")
    #expect(service != nil)
  }

  @Test(arguments: Explanation.all.map(\.code))
  func explanationsReadWell(_ code: DiagnosticCode) throws {
    let explanation = try #require(Explanation.of(code))
    #expect(explanation.why.hasSuffix(".") && explanation.why.count > 40)
    #expect(!explanation.why.contains("\n") && !explanation.why.contains("  "))
    #expect(explanation.wrong.shown != explanation.right.shown)
    for line in (explanation.wrong.shown + "\n" + explanation.right.shown).split(separator: "\n") {
      #expect(line.count <= 150, "\(line)")
    }
  }

  /// A code that is written out somewhere would escape the table of codes, and so the explanations.
  @Test func noSourceMakesACodeOfItsOwn() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources").standardized
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var looked = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      guard file.lastPathComponent != "DiagnosticCode.swift" else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      looked += 1
      #expect(text.firstMatch(of: /"H\d{4}"/) == nil, "\(file.lastPathComponent)")
    }
    #expect(looked > 200)
  }
}

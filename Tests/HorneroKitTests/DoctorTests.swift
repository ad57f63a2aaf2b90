import ServiceDescription
import Testing

@testable import HorneroKit

@Suite struct DoctorTests {
  private func service(_ data: String) -> Service? {
    let text = "hornero: 1\nservice: Shop\ndata: \(data)\nresources: { Book: { fields: { title: string } } }\n"
    return parseService(Array(text.utf8), file: "a.yml").service
  }

  private func doctor(_ data: String, tools: [String: String], files: Set<String> = []) -> [String: Doctor.Finding] {
    let doctor = Doctor(
      for: service(data), run: { tools[$0[0]].map { (0, $0) } }, exists: { files.contains($0) })
    return Dictionary(doctor.findings.map { ($0.subject, $0) }) { first, _ in first }
  }

  private let debian: Set<String> = ["/usr/bin/apt-get"]

  @Test(arguments: [
    ("Swift version 6.3 (swift-6.3-RELEASE)\nTarget: x86_64", Doctor.Verdict.fine),
    ("Apple Swift version 6.2.1 (swiftlang-6.2.1)", .fine), ("Swift version 6.1.2 (swift-6.1.2-RELEASE)", .missing),
    ("Swift version 5.10", .missing), ("bash: swift: command not found", .missing),
  ])
  func anOldSwiftIsAsGoodAsNone(says: String, verdict: Doctor.Verdict) {
    let finding = doctor("{}", tools: ["swift": says])["Swift"]
    #expect(finding?.verdict == verdict)
    #expect((finding?.remedy == nil) == (verdict == .fine))
  }

  @Test func headersThatTheServiceNeedsAreMissedByTheNameOfTheirPackage() {
    let found = doctor("{ engines: [sqlite, postgres] }", tools: [:], files: debian)
    #expect(found["SQLite's headers"]?.verdict == .missing)
    #expect(found["SQLite's headers"]?.remedy == "sudo apt-get install libsqlite3-dev")
    #expect(found["libpq's headers"]?.verdict == .missing)
    #expect(found["libpq's headers"]?.remedy == "sudo apt-get install libpq-dev")
  }

  @Test func whatTheServiceDoesNotUseIsNotMissed() {
    let found = doctor("{ engines: [sqlite] }", tools: [:], files: debian.union(["/usr/include/sqlite3.h"]))
    #expect(found["SQLite's headers"]?.verdict == .fine)
    #expect(found["libpq's headers"]?.verdict == .optional)
    #expect(found["Redis"]?.verdict == .optional && found["Redis"]?.remedy == nil)
  }

  @Test func aServerMayBeElsewhere() {
    let found = doctor("{ stores: [redis] }", tools: [:], files: ["/usr/bin/dnf"])
    #expect(found["Redis"]?.verdict == .optional && found["Redis"]?.remedy == "sudo dnf install redis")
  }
}

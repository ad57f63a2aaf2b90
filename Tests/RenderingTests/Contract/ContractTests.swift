import Foundation
import Testing

@testable import Rendering

/// What packs of teams rely on is written down, and never goes without a word.
///
/// `RECORD=1 swift test --filter ContractTests` writes what is new and still fails, so that the difference is read.
@Suite("The contract of the templates")
struct ContractTests {
  private static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let reference = package.appending(path: "docs/template-reference.md")
  /// Every name that there ever was; lines are only added.
  private static let names = package.appending(path: "Tests/RenderingTests/Contract/names.txt")
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  @Test("is documented as it is")
  func isDocumented() throws {
    let text = try TemplateReference.markdown()
    if Self.isRecording { try Data(text.utf8).write(to: Self.reference) }
    #expect(!Self.isRecording, "read the difference, then run again without RECORD")
    let isSame = try String(contentsOf: Self.reference, encoding: .utf8) == text
    #expect(isSame, "docs/template-reference.md is not what the templates are; RECORD=1 writes it anew")
  }

  @Test("keeps every name, or says what to write instead")
  func keepsItsWord() throws {
    let now = Set(try TemplateReference.names())
    let known = Set(
      (try? String(contentsOf: Self.names, encoding: .utf8))?.split(separator: "\n").map(String.init) ?? [])
    if Self.isRecording {
      try Data((now.union(known).sorted().joined(separator: "\n") + "\n").utf8).write(to: Self.names)
    }
    #expect(known.count > 1000)
    #expect(now.subtracting(known).sorted() == [], "new names; RECORD=1 adds them")
    let gone = Set(Contract.current.history.names)
    #expect(known.subtracting(now).subtracting(gone).sorted() == [], "names that went away without a word")
    #expect(gone.intersection(now).sorted() == [], "said to be gone, and there")
  }

  @Test("has a version that covers its history")
  func version() {
    #expect(Contract.current.history.versions.allSatisfy { (2...Contract.current.version).contains($0) })
  }

  @Test("explains every name to the author of a template")
  func isExplained() throws {
    for kind in subjectKinds {
      for (view, members) in TemplateContext.views(from: kind.shape) {
        for member in members { #expect(member.doc.count > 2, "\(view).\(member.name)") }
      }
    }
  }

  @Test("says what a template sees")
  func context() throws {
    let pack = try Pack.builtin()
    let contexts = TemplateContext.all(of: "Project/Sources/App/Blueprints/Resource/Model.swift.mustache", in: pack)
    let context = try #require(contexts.first)
    #expect(contexts.count == 1)
    #expect(context.kind == "resource")
    #expect(context.view == "ResourceView")
    #expect(context.blocks == ["imports", "members", "properties", "summary", "write"])
    let fields = try #require(context.views["ResourceView"]?.first { $0.name == "fields" })
    #expect(fields.type == "list of views")
    #expect(context.views[try #require(fields.view)] != nil)
  }
}

import Foundation
import Regeneration
import ServiceDescription
import Testing

@testable import HorneroKit

/// The pipeline with a rendering of the test's own: one file that shows the summary.
@Suite struct PipelineTests {
  private let pipeline = Pipeline(
    pack: "test 1", parse: { parseService($0, file: $1) },
    render: { service, _ in
      [
        GeneratedFile(
          path: "README.md", contents: Array((service.summary ?? "").utf8), ownership: .generated,
          template: "readme", subject: "service"
        )
      ]
    }
  )

  private func text(_ summary: String, rest: String = "") -> String {
    """
    hornero: 1
    service: Notes
    summary: \(summary)
    \(rest)
    resources:
      Note:
        fields:
          title: { type: string, length: 1..100 }

    """
  }

  /// A run in a project, with a description that is read from a file.
  @discardableResult
  private func generate(
    _ project: borrowing TemporaryProject, path: String? = nil, output: String? = nil, from folder: String? = nil
  ) throws -> Ran {
    let target = try RunTarget.resolve(
      path: path, output: output, workingDirectory: folder ?? project.directory.root
    )
    let run = try pipeline.prepare(target, isReadOnly: false)
    if !run.isRefused { try run.apply() }
    return Ran(plan: run.plan, note: run.note, isNew: run.isNew)
  }

  private func writeOutside(_ text: String, _ project: borrowing TemporaryProject) throws {
    try Data(text.utf8).write(to: project.folder.appendingPathComponent("notes.yml"))
  }

  @Test func aDescriptionWithErrorsGivesAllOfThem() throws {
    let description = DescriptionFile(name: "x.yml", path: "/x.yml", bytes: Array("resources: {}\n".utf8))
    let error = #expect(throws: InvalidDescription.self) { try pipeline.lint(description) }
    #expect(error?.diagnostics.isEmpty == false)
    #expect(error?.source.file == "x.yml")
  }

  @Test func aDescriptionInItsProjectIsNoFileOfOurs() throws {
    let project = try TemporaryProject()
    try project.write(text("one"), to: "hornero.yml")
    let first = try generate(project)
    #expect(first.plan.verdicts == ["README.md": .create])
    #expect(first.isNew)
    try project.write(text("two"), to: "hornero.yml")
    #expect(try generate(project).plan.verdicts == ["README.md": .update])
    #expect(project.read(".hornero/applied.yml") == text("two"))
    #expect(project.read("README.md") == "two")
  }

  @Test func aDescriptionElsewhereIsCopiedAndFollowed() throws {
    let project = try TemporaryProject()
    try writeOutside(text("one"), project)
    try generate(project, path: "notes.yml", output: "project", from: project.folder.path)
    #expect(project.read("hornero.yml") == text("one"))
    try writeOutside(text("two"), project)
    let run = try generate(project, path: "notes.yml", output: "project", from: project.folder.path)
    #expect(run.plan.verdicts == ["README.md": .update, "hornero.yml": .update])
    #expect(project.read("hornero.yml") == text("two"))
    let tree = try project.tree()
    #expect(try generate(project).plan.verdicts == ["README.md": .same, "hornero.yml": .same])
    #expect(try project.tree() == tree)
  }

  @Test func aCopyThatWasEditedAndGeneratedFromIsNeverOverwritten() throws {
    let project = try TemporaryProject()
    try writeOutside(text("one"), project)
    try generate(project, path: "notes.yml", output: "project", from: project.folder.path)
    try project.write(text("mine"), to: "hornero.yml")
    try generate(project)
    #expect(project.read("README.md") == "mine")
    #expect(project.read(".hornero/base/hornero.yml") == nil)
    let tree = try project.tree()
    #expect(try !generate(project).plan.changesAnything)
    let run = try generate(project, path: "notes.yml", output: "project", from: project.folder.path)
    #expect(run.plan.isRefused)
    #expect(run.note?.contains("a description of its own") == true)
    #expect(try project.tree() == tree)
  }

  @Test func aCopyThatWasOnlyEditedIsKeptAndSaid() throws {
    let project = try TemporaryProject()
    try writeOutside(text("one"), project)
    try generate(project, path: "notes.yml", output: "project", from: project.folder.path)
    try project.write(text("mine"), to: "hornero.yml")
    let run = try generate(project, path: "notes.yml", output: "project", from: project.folder.path)
    #expect(run.plan.verdicts["hornero.yml"] == .keep)
    #expect(run.note?.contains("was edited") == true)
    #expect(project.read("hornero.yml") == text("mine"))
  }

  @Test func theDescriptionsPlaceInTheProjectIsRemembered() throws {
    let project = try TemporaryProject()
    try project.write(text("one"), to: "docs/service.yml")
    try generate(project, path: "docs/service.yml", output: ".")
    #expect(project.read("hornero.yml") == nil)
    try project.write(text("two"), to: "docs/service.yml")
    try generate(project, from: project.path("docs"))
    #expect(project.read("README.md") == "two")
    try project.write(text("three"), to: "docs/service.yml")
    try generate(project, path: "service.yml", from: project.path("docs"))
    #expect(project.read("README.md") == "three")
    #expect(project.read("docs/README.md") == nil)
  }

  @Test func aDescriptionInsideAnotherProjectIsForAProjectOfItsOwn() throws {
    let project = try TemporaryProject()
    try project.write(text("outer"), to: "hornero.yml")
    try generate(project)
    try project.write(text("inner"), to: "Samples/inner/hornero.yml")
    try generate(project, from: project.path("Samples/inner"))
    #expect(project.read("Samples/inner/README.md") == "inner")
    #expect(project.read("README.md") == "outer")
    try generate(project, from: project.path("Samples"))
    #expect(project.read("Samples/README.md") == nil)
  }

  @Test func aForeignPathInTheLockIsNotFollowed() throws {
    let project = try TemporaryProject()
    try project.write(text("one"), to: "hornero.yml")
    try generate(project)
    let written = project.read(".hornero/lock")
    let lock = try #require(written)
    try project.write(
      lock.replacingOccurrences(of: "description hornero.yml", with: "description ../notes.yml"), to: ".hornero/lock"
    )
    try writeOutside(text("foreign"), project)
    try generate(project)
    #expect(project.read("README.md") == "one")
  }

  @Test func descriptionsThatCannotBeReadAreNamed() throws {
    let project = try TemporaryProject()
    try FileManager.default.createDirectory(atPath: project.path("folder"), withIntermediateDirectories: true)
    let root = project.directory.root
    func error(_ path: String?) -> DescriptionFileError? {
      do {
        _ = try RunTarget.resolve(path: path, output: nil, workingDirectory: root)
        return nil
      } catch {
        return error as? DescriptionFileError
      }
    }
    #expect(error("none.yml") == .missing("none.yml"))
    #expect(error("folder") == .isFolder("folder", suggestion: "folder/hornero.yml"))
    #expect(error("folder/") == .isFolder("folder/", suggestion: "folder/hornero.yml"))
    #expect(error(nil) == .noneHere)
  }

  @Test func anEndlessDescriptionIsReadOnlyInPart() throws {
    let description = try DescriptionFile.read("/dev/zero", at: "/dev/zero")
    #expect((2 << 20..<16 << 20).contains(description.bytes.count))
  }

  @Test func aRunThatOnlyLooksLeavesAnInterruptedOneAsItIs() throws {
    var project = try TemporaryProject()
    try project.write(text("one"), to: "hornero.yml")
    try generate(project)
    try project.write(text("two"), to: "hornero.yml")
    project.directory.disk = Disk { step in
      if case .rename(_, let path) = step, path.hasSuffix("applied.yml") { throw Unplugged() }
      if case .rename(_, let path) = step, path.hasSuffix("journal.undo") { throw Unplugged() }
    }
    var target = try RunTarget.resolve(path: nil, output: nil, workingDirectory: project.directory.root)
    target.project = project.directory
    #expect(throws: Unplugged.self) { try pipeline.prepare(target, isReadOnly: false).apply() }
    let tree = try project.tree()
    target.project.disk = Disk()
    #expect(try pipeline.prepare(target, isReadOnly: true).isInterrupted)
    #expect(try project.tree() == tree)
    let run = try pipeline.prepare(target, isReadOnly: false)
    #expect(run.recovery == Recovery(outcome: .finished, leftAlone: []))
    #expect(run.plan.verdicts == ["README.md": .same])
  }
}

/// What a run was, without the run lock that it held.
private struct Ran {
  var plan: Plan
  var note: String?
  var isNew: Bool
}

private struct Unplugged: Error {}

extension Plan {
  var verdicts: [String: Verdict] { Dictionary(uniqueKeysWithValues: entries.map { ($0.path, $0.verdict) }) }
}

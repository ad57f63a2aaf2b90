import Foundation
import Regeneration
import Rendering
import ServiceDescription
import Testing

@testable import HorneroKit

/// Renames in a description, with the real templates: edits follow, wherever they stand.
@Suite struct RenameTests {
  /// The built-in pack without its frozen files: what a rename means for a database is not decided here.
  private let pipeline = Pipeline(
    pack: "builtin 1", parse: { parseService($0, file: $1) },
    render: { service, _ in
      try Rendering.render(service).filter { $0.ownership != .frozen }.map(GeneratedFile.init)
    }
  )

  private func description(_ resource: String, field: String = "blurb: { type: string, length: 1..100 }") -> String {
    """
    hornero: 1
    service: Library
    resources:
      \(resource)
        fields:
          \(field)
          pages: int?
      Author:
        fields:
          name: string

    """
  }

  @discardableResult
  private func generate(_ project: borrowing TemporaryProject, _ description: String) throws -> Plan {
    try project.write(description, to: "hornero.yml")
    let target = try RunTarget.resolve(path: nil, output: nil, workingDirectory: project.directory.root)
    let plan = try run(target)
    #expect(try !run(target).changesAnything)
    return plan
  }

  private func run(_ target: RunTarget) throws -> Plan {
    let run = try pipeline.prepare(target, isReadOnly: false)
    #expect(!run.plan.isRefused)
    try run.apply()
    return run.plan
  }

  private let blueprint = "Sources/App/Blueprints/Books/BooksBlueprint.swift"

  private func edit(_ project: borrowing TemporaryProject, _ path: String, _ old: String, _ new: String) throws {
    let found = project.read(path)
    let text = try #require(found)
    try #require(text.contains(old))
    try project.write(text.replacing(old, with: new, maxReplacements: 1), to: path)
  }

  @Test func aRenamedResourceTakesItsEditsAlong() throws {
    let project = try TemporaryProject()
    try generate(project, description("Book:"))
    try edit(project, blueprint, "    func addRoutes(", "    var mine: Book? { nil }\n\n    func addRoutes(")
    try edit(
      project, "Sources/App/Blueprints/Books/BookRules.swift", "    let database: any Database\n",
      "    let database: any Database\n\n    func check(_ input: BookInput) async throws {}\n")
    try edit(project, "README.md", "\n", "\n\nMy words about every Book.\n")
    let plan = try generate(project, description("Tome:\n    was: Book"))
    #expect(plan.entries.allSatisfy { $0.conflicts == 0 })
    let moved = project.read("Sources/App/Blueprints/Tomes/TomesBlueprint.swift") ?? ""
    #expect(moved.contains("struct TomesBlueprint: Blueprint {\n"))
    #expect(moved.contains("    var mine: Tome? { nil }\n\n    func addRoutes("))
    #expect(!moved.contains("Book") && !moved.contains("book"))
    #expect(project.read("README.md")?.contains("My words about every Book.") == true)
    #expect(try !project.tree().keys.contains { $0.hasPrefix("/Sources") && $0.contains("Book") })
    // The rules are the person's: they moved, and what follows from the rename is only offered.
    let rules = "Sources/App/Blueprints/Tomes/TomeRules.swift"
    #expect(project.read(rules)?.contains("func check(_ input: BookInput)") == true)
    let offer = try #require(plan.entries.first { $0.path == rules }?.offer)
    #expect(String(decoding: offer.contents, as: UTF8.self).contains("func check(_ input: TomeInput)"))
  }

  /// What a route answers with is written by hand: it must go on answering.
  @Test func aRouteOfARenamedResourceIsNotBegunAnew() throws {
    func withRoute(_ description: String) -> String {
      let route = "    routes:\n      publish: { method: POST, path: '{id}/publish' }\n"
      return description.replacing("  Author:", with: route + "  Author:", maxReplacements: 1)
    }
    let project = try TemporaryProject()
    try generate(project, withRoute(description("Book:")))
    let answer = "Sources/App/Blueprints/Books/BookPublish.swift"
    try edit(project, answer, "throw Problem(.notImplemented", "throw Problem(.conflict")
    let plan = try generate(project, withRoute(description("Tome:\n    was: Book")))
    let moved = "Sources/App/Blueprints/Tomes/TomePublish.swift"
    #expect(project.read(moved)?.contains("throw Problem(.conflict") == true)
    #expect(project.read(answer) == nil)
    let offer = try #require(plan.entries.first { $0.path == moved }?.offer)
    #expect(String(decoding: offer.contents, as: UTF8.self).contains("struct TomePublish"))
    #expect(plan.entries.allSatisfy { $0.verdict != .seed && $0.verdict != .orphan })
  }

  /// What a job does is written by hand: it must go on being done.
  @Test func aRenamedJobTakesItsHandlerAlong() throws {
    func withJob(_ job: String) -> String { description("Book:") + "jobs:\n  \(job)\n" }
    let project = try TemporaryProject()
    try generate(project, withJob("index-book: { with: Book }"))
    let handler = "Sources/App/Jobs/Handlers/IndexBookHandler.swift"
    try edit(project, handler, "throw JobRefused(\"This is not written yet.\")", "try await index(job)")
    let plan = try generate(project, withJob("catalogue: { was: index-book, with: Book, attempts: 7 }"))
    let moved = "Sources/App/Jobs/Handlers/CatalogueHandler.swift"
    #expect(project.read(moved)?.contains("try await index(job)") == true)
    #expect(project.read(handler) == nil)
    let offer = try #require(plan.entries.first { $0.path == moved }?.offer)
    let text = String(decoding: offer.contents, as: UTF8.self)
    #expect(text.contains("func handle(_ job: CatalogueJob, _ run: JobRun)"))
    #expect(project.read("Sources/App/Jobs/Payloads/CatalogueJob.swift")?.contains("attempts: 7") == true)
    #expect(plan.entries.allSatisfy { $0.verdict != .seed && $0.verdict != .orphan && $0.conflicts == 0 })
  }

  @Test func aRenamedFieldIsRenamedInEditedFiles() throws {
    let project = try TemporaryProject()
    try generate(project, description("Book:"))
    try edit(
      project, blueprint, "    func addRoutes(",
      "    func shout(_ book: Book) -> String { book.blurb }\n\n    func addRoutes(")
    try edit(
      project, "Sources/App/Blueprints/Books/Book.swift", "    var blurb: String\n",
      "    var blurb: String\n    var initial: Character? { blurb.first }\n")
    let plan = try generate(
      project, description("Book:", field: "heading: { was: blurb, type: string, length: 1..100 }"))
    #expect(plan.entries.allSatisfy { $0.conflicts == 0 })
    #expect(project.read(blueprint)?.contains("func shout(_ book: Book) -> String { book.heading }") == true)
    let model = project.read("Sources/App/Blueprints/Books/Book.swift")
    #expect(model?.contains("    var initial: Character? { heading.first }\n") == true)
  }

  @Test func aNewPluralMovesTheFilesOfItsResource() throws {
    let project = try TemporaryProject()
    try generate(project, description("Book:"))
    try edit(project, blueprint, "    func addRoutes(", "    // Mine.\n    func addRoutes(")
    let plan = try generate(project, description("Book:\n    plural: volumes"))
    #expect(plan.entries.allSatisfy { $0.conflicts == 0 })
    let moved = project.read("Sources/App/Blueprints/Volumes/VolumesBlueprint.swift")
    #expect(moved?.contains("    // Mine.\n    func addRoutes(") == true)
    #expect(project.read(blueprint) == nil)
  }

  @Test func aResourceAndItsNamesakeAreToldApart() throws {
    let project = try TemporaryProject()
    try generate(project, description("Book:"))
    // Author has a name too: the field of that name stays what it is in its files.
    let plan = try generate(project, description("Book:", field: "name: { was: blurb, type: string, length: 1..100 }"))
    #expect(plan.entries.allSatisfy { $0.conflicts == 0 })
    #expect(project.read("Sources/App/Blueprints/Authors/Author.swift")?.contains("var name: String") == true)
  }

  @Test func withoutWasAnotherNameIsAnotherThing() throws {
    let project = try TemporaryProject()
    try generate(project, description("Book:"))
    try edit(project, blueprint, "    func addRoutes(", "    // Mine.\n    func addRoutes(")
    let plan = try generate(project, description("Tome:"))
    #expect(plan.entries.first { $0.path == blueprint }?.verdict == .orphan)
    #expect(plan.entries.contains { $0.verdict == .create && $0.path.hasSuffix("TomesBlueprint.swift") })
    #expect(project.read(blueprint)?.contains("// Mine.") == true)
  }
}

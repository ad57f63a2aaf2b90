import Foundation
import Subprocess
import Testing

/// The owner's own rules and hooks, written as the seeded file says, compile and do what they say.
extension EmittedSuites {
  @Suite struct HookTests {
    @Test func hooksOfTheOwnerAreCalled() async throws {
      let copy = FileManager.default.temporaryDirectory.appending(path: "hornero-hooks-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: copy) }
      let sample = try #require(SampleProject.all.first { $0.name == "minimal" })
      try FileManager.default.copyItem(at: sample.folder, to: copy)
      try rules.write(to: copy.appending(path: "Sources/App/Blueprints/Notes/NoteRules.swift"))
      try tests.write(to: copy.appending(path: "Tests/AppTests/OwnRulesTests.swift"))
      let test = try await swift(
        "test", "--filter", "OwnRulesTests", "--package-path", copy.path, "--scratch-path", EmittedSuites.scratch)
      #expect(test.isSuccess, "\(test.output.suffix(6000))")
      #expect(test.output.contains("Test run with 3 tests"), "\(test.output.suffix(2000))")
    }

    private let rules = Data(
      """
      struct NoteRules: Sendable {
          let database: any Database

          func check(_ input: NoteInput) async throws {
              let same = try await database.read { connection in
                  try connection.integer("SELECT count(*) FROM notes WHERE text = ?1", [.text(input.text)])
              }
              if same > 0 { throw Problem.invalid("text", "must be new") }
          }

          func willCreate(_ input: inout NoteInput) async throws {
              input.text = input.text.uppercased()
          }

          func willUpdate(_ input: inout NoteInput, of note: Note) async throws {
              input.text = note.text + " " + input.text
          }

          func willDelete(_ note: Note) async throws {
              if note.text == "KEEP" { throw Problem(.conflict, detail: "This one stays.") }
          }
      }

      """.utf8)

    private let tests = Data(
      """
      import Testing

      @testable import App

      struct OwnRulesTests {
          @Test func refusesByARuleOfItsOwn() async throws {
              try await withService { service in
                  _ = try await service.post("/v1/notes", ["text": "ONCE"])
                  try await service.post("/v1/notes", ["text": "ONCE"])
                      .expectProblem(.unprocessableContent, ["text: custom"])
              }
          }

          @Test func changesWhatIsWritten() async throws {
              try await withService { service in
                  let made = try await service.post("/v1/notes", ["text": "a"])
                  #expect(made["text"] == "A")
                  let changed = try await service.patch("/v1/notes/1", ["text": "b"])
                  #expect(changed["text"] == "A b")
              }
          }

          @Test func keepsWhatMustStay() async throws {
              try await withService { service in
                  _ = try await service.post("/v1/notes", ["text": "keep"])
                  try await service.delete("/v1/notes/1").expectProblem(.conflict)
                  #expect(try await service.get("/v1/notes/1").status == .ok)
              }
          }
      }

      """.utf8)
  }
}

import Foundation
import Testing

/// Two branches of a repository, each with a description of its own, come together.
@Suite struct BranchTests {
  private func git(_ place: Workplace, _ arguments: String...) async throws {
    let identity = ["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false"]
    let result = try await place.run("/usr/bin/env", ["git"] + identity + arguments)
    #expect(result.code == 0, "\(result.output) \(result.errors)")
  }

  private func generateAndCommit(_ place: Workplace) async throws {
    let result = try await place.hornero("generate")
    #expect(result.code == 0, "\(result.errors)")
    try await git(place, "add", "-A")
    try await git(place, "commit", "-q", "-m", "generated")
  }

  @Test func mergedBranchesGoOnWithoutADecision() async throws {
    let place = try Workplace()
    let description = notes() + "api:\n  timeout: 20s\n"
    try place.write(description, to: "hornero.yml")
    try await git(place, "init", "-q", "-b", "main")
    try await generateAndCommit(place)
    try await git(place, "checkout", "-q", "-b", "other")
    try place.replace("First", with: "Other", in: "hornero.yml")
    try await generateAndCommit(place)
    try await git(place, "checkout", "-q", "main")
    try place.replace("20s", with: "25s", in: "hornero.yml")
    try await generateAndCommit(place)
    try await git(place, "merge", "-q", "other", "-m", "together")
    #expect(place.read("hornero.yml")?.contains("Other") == true)
    #expect(place.read("hornero.yml")?.contains("25s") == true)
    let check = try await place.hornero("generate", "--check")
    #expect(check.code == 0, "\(check.output) \(check.errors)")
    try place.replace("25s", with: "26s", in: "hornero.yml")
    try await generateAndCommit(place)
    #expect(try await place.hornero("generate", "--check").code == 0)
  }

  @Test func aCheckoutWithoutTheBaseGoesOn() async throws {
    let place = try Workplace()
    try place.write(notes(), to: "hornero.yml")
    #expect(try await place.hornero("generate").code == 0)
    try FileManager.default.removeItem(atPath: place.path(".hornero/base"))
    #expect(try await place.hornero("generate", "--check").code == 0)
    try place.replace("First", with: "Other", in: "hornero.yml")
    let result = try await place.hornero("generate")
    #expect(result.code == 0, "\(result.errors)")
    #expect(place.exists(".hornero/base/Package.swift"))
  }
}

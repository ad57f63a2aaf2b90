import Foundation
import Rendering
import ServiceDescription
import Testing

@testable import HorneroKit

/// What is read of a pack's folder, and what is not.
@Suite struct PackFolderTests {
  private let place: URL

  init() throws {
    place = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("hornero-pack-\(UUID().uuidString)")
    try write("pack: team\nversion: 1\nextends: builtin\ncontract: 1\n", to: "pack.yml")
    try write("# {{name.markdown}}\n", to: "Project/README.md.mustache")
  }

  private func write(_ text: String, to path: String) throws {
    let url = place.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  private func read() throws -> PackFiles { try PackFolder(root: place.path).read() }

  private func clear() { try? FileManager.default.removeItem(at: place) }

  @Test func onlyTemplatesAreRead() throws {
    defer { clear() }
    for path in [".git/config.mustache", "LICENSE", "docs/notes.md", ".origins/Project/README.md.mustache"] {
      try write("x", to: path)
    }
    try write("y\n", to: "Project/.gitignore.mustache")
    #expect(try read().templates.map(\.name) == ["Project/.gitignore.mustache", "Project/README.md.mustache"])
  }

  @Test func theDigestIsOfEveryNameAndText() throws {
    defer { clear() }
    let first = try read().digest
    try write("not a template", to: "README")
    #expect(try read().digest == first)
    try write("x", to: "Project/a.mustache")
    let second = try read().digest
    #expect(second != first)
    try FileManager.default.moveItem(
      at: place.appendingPathComponent("Project/a.mustache"), to: place.appendingPathComponent("Project/b.mustache"))
    #expect(try read().digest != second)
  }

  @Test(arguments: ["Project/x.mustache", "Project/folder", "pack.yml"])
  func linksAreRefusedWhereverTheyLead(path: String) throws {
    defer { clear() }
    let link = place.appendingPathComponent(path)
    try? FileManager.default.removeItem(at: link)
    try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "/etc/passwd")
    #expect(throws: PackError.notPlain(path)) { try read() }
  }

  @Test func whatIsNoFileIsRefused() throws {
    defer { clear() }
    #expect(mkfifo(place.appendingPathComponent("Project/x.mustache").path, 0o600) == 0)
    #expect(throws: PackError.notPlain("Project/x.mustache")) { try read() }
  }

  @Test func whatIsTooLargeIsRefused() throws {
    defer { clear() }
    try write(String(repeating: "x", count: (1 << 20) + 1), to: "Project/big.mustache")
    #expect(throws: PackError.tooLarge("Project/big.mustache", 1 << 20)) { try read() }
  }

  @Test func moreThanSixteenMegabytesAreRefused() throws {
    defer { clear() }
    for number in 0..<17 { try write(String(repeating: "x", count: 1 << 20), to: "Project/\(number).mustache") }
    #expect(throws: PackError.tooLarge("the pack", 16 << 20)) { try read() }
  }

  @Test func whatIsNoTextIsRefused() throws {
    defer { clear() }
    try Data([0xFF, 0xFE]).write(to: place.appendingPathComponent("Project/x.mustache"))
    #expect(throws: PackError.notText("Project/x.mustache")) { try read() }
  }

  @Test(arguments: ["a\nb", "a\u{1B}[2J", "a\u{85}", "a\u{202E}b", "\u{2028}"])
  func namesThatCannotBeSeenAreRefusedAndShownPlainly(name: String) throws {
    defer { clear() }
    try write("x", to: "Project/\(name).mustache")
    let error = try #require(throws: PackError.self) { try read() }
    #expect(error == .badName("Project/\(name).mustache"))
    #expect(!error.description.unicodeScalars.contains { $0.value < 0x20 || $0.value > 0x7E })
  }

  @Test(arguments: [
    ("https://bot:hunter2@git.example:8443/a@b.git", "https://git.example:8443/a@b.git"),
    ("https://ghp_token@git.example/p.git", "https://git.example/p.git"),
    ("ssh://git:hunter2@git.example/p.git", "ssh://git@git.example/p.git"),
    ("ssh://git@git.example/p.git", "ssh://git@git.example/p.git"),
    ("git@git.example:p.git", "git@git.example:p.git"), ("../p@q", "../p@q"),
  ])
  func secretsOfAnAddressAreNeitherSaidNorLocked(url: String, shown: String) throws {
    defer { clear() }
    let git = GitPack(url: url, revision: .tag("v1"))
    #expect(git.shownURL == shown)
    let pack = LockedPack(
      name: "t", version: 1, digest: try read().digest, commit: String(repeating: "a", count: 40), source: .git(git))
    #expect(pack.text.hasSuffix(" tag:v1 git:\(shown)"))
    #expect(LockedPack(git: pack.text)?.source == .git(git.withoutSecrets))
    #expect(PackError.moved("t", git, was: "a", now: "b").description.contains("hunter2") == false)
  }

  @Test func whatIsNoPackIsSaid() throws {
    defer { clear() }
    #expect(throws: PackError.missing("/nowhere/at/all")) { try PackFolder(root: "/nowhere/at/all").read() }
    try FileManager.default.removeItem(at: place.appendingPathComponent("pack.yml"))
    #expect(throws: PackError.noManifest(place.path)) { try read() }
  }

  @Test func theLockSaysWhereAPackIsFrom() throws {
    defer { clear() }
    let git = GitPack(url: "/a b/c%20d.git", revision: .tag("v1"), folder: "packs/x y")
    let pack = LockedPack(
      name: "team", version: 3, digest: try read().digest, commit: String(repeating: "a", count: 40), source: .git(git))
    #expect(LockedPack(git: pack.text) == pack)
    let commit = GitPack(url: "https://example.com/p.git", revision: .commit(String(repeating: "b", count: 40)))
    let other = LockedPack(
      name: "t", version: 1, digest: pack.digest, commit: String(repeating: "b", count: 40), source: .git(commit))
    #expect(LockedPack(git: other.text) == other)
    for text in ["builtin 1", "team 3 sha256:12", "", "a b c d e"] { #expect(LockedPack(git: text) == nil) }
  }

  @Test(arguments: [
    ("/w/packs/house", "/w/shop", "../packs/house"), ("/w/shop/pack", "/w/shop", "./pack"), ("/a", "/b/c", "../../a"),
  ])
  func aPackIsSeenFromTheProject(path: String, folder: String, expected: String) {
    #expect(PathText.way(to: path, from: folder) == expected)
  }
}

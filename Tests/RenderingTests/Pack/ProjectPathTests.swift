import Testing

@testable import Rendering

@Suite("Paths of a project")
struct ProjectPathTests {
  @Test(
    "that can be",
    arguments: [
      "a", "a/b.swift", ".gitignore", ".env.example", ".github/workflows/ci.yml", "a b/c+d.swift", "...", "a..b",
    ])
  func fine(path: String) {
    #expect(ProjectPath.problem(with: path) == nil)
  }

  @Test(
    "that cannot be",
    arguments: [
      ("", "is empty"), ("/etc/passwd", "is absolute"), ("../x", "leaves the project or names it twice"),
      ("a/../../x", "leaves the project or names it twice"), ("./a", "leaves the project or names it twice"),
      ("a/..", "leaves the project or names it twice"), ("a//b", "has an empty component"),
      ("a/", "has an empty component"), ("a\\b", "holds a backslash"), ("a\nb", "holds a control character"),
      ("a\u{0}", "holds a control character"), ("a\u{85}", "holds a control character"),
      (".git/hooks/pre-commit", "lies in git's own folder"), ("a/.GIT/config", "lies in git's own folder"),
      (".hornero/lock", "lies in .hornero, which is the tool's own"),
      (".Hornero/lock", "lies in .hornero, which is the tool's own"),
      (String(repeating: "a", count: 256), "has a component of more than 255 bytes"),
    ])
  func refused(path: String, reason: String) {
    #expect(ProjectPath.problem(with: path) == reason)
  }

  @Test(
    "that clash",
    arguments: [
      (["a/B.swift", "a/b.swift"], #"the path "a/b.swift" of t1 for service is that of t0 for service too"#),
      (["caf\u{E9}", "cafe\u{301}"], "the path \"cafe\u{301}\" of t1 for service is that of t0 for service too"),
      (["A", "a/b/c"], #"the path "a/b/c" of t1 for service needs a folder where t0 for service makes a file"#),
      (["a\u{1B}[31m"], #"the path "a\u{1B}[31m" of t0 for service holds a control character"#),
    ])
  func clashes(paths: [String], expected: String) throws {
    let files = paths.enumerated().map { index, path in
      RenderedFile(path: path, contents: [], template: "t\(index)", subject: "service", ownership: .generated)
    }
    let error = try #require(throws: PathErrors.self) { try ProjectPath.check(files) }
    #expect(error.description == expected)
  }
}

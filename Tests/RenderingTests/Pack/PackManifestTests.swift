import Templating
import Testing

@testable import Rendering

@Suite("Pack manifests")
struct PackManifestTests {
  @Test("have defaults for all but id and path")
  func defaults() throws {
    let text = "pack: team\nversion: 12\nfiles:\n  - id: a.b-1\n    path: Sources/{{type}}.swift\n"
    let manifest = try ManifestReader.read(Array(text.utf8), file: "pack.yml")
    #expect(manifest.name == "team")
    #expect(manifest.version == 12)
    let entry = try #require(manifest.entries.first)
    #expect(entry.id == "a.b-1")
    #expect(entry.template == "Project/Sources/{{type}}.swift.mustache")
    #expect(entry.kind == "service")
    #expect(entry.ownership == .generated)
    #expect(entry.condition == nil)
    #expect(!entry.isExecutable)
  }

  @Test(
    "are told what is wrong",
    arguments: [
      ("- a\n", ["1:1: a map with pack, version, files is wanted here"]),
      ("pack: a\nfiles: []\n", ["1:1: version is missing"]),
      ("pack: a\nversion: one\nfiles: []\n", ["2:10: version is a whole number from 1"]),
      ("pack: a\nversion: 0\nfiles: []\n", ["2:10: version is a whole number from 1"]),
      ("pack: []\nversion: 1\nfiles: []\n", ["1:7: pack is text"]),
      ("pack: a\nversion: 1\nfiles: none\n", ["3:8: files is a list"]),
      ("pack: a\nversion: 1\nfile: []\nfiles: []\n", [#"3:1: unknown key "file"; did you mean "files"?"#]),
      ("pack: a\nversion: 1\nfiles: [x]\n", ["3:9: a map with id, path is wanted here"]),
      ("pack: a\nversion: 1\nfiles: [{ id: a }]\n", ["3:9: path is missing"]),
      (
        "pack: a\nversion: 1\nfiles: [{ id: A b, path: x }]\n",
        ["3:15: an id consists of a to z, digits, dots and hyphens"]
      ),
      (
        "pack: a\nversion: 1\nfiles:\n  - { id: a, path: x }\n  - { id: a, path: y }\n",
        [#"5:11: the id "a" is taken; it is at line 4 too"#]
      ),
      (
        "pack: a\nversion: 1\nfiles:\n  - { id: a, path: x, owner: freezen, executable: yes, when: a b, ofner: x }\n",
        [
          #"4:30: unknown owner "freezen"; did you mean "frozen"?"#, "4:51: executable is true or false",
          "4:62: when is the name of a flag, or not and the name of a flag",
          #"4:67: unknown key "ofner"; did you mean "owner"?"#,
        ]
      ),
    ])
  func mistakes(text: String, expected: [String]) throws {
    let error = try #require(throws: TemplateErrors.self) {
      try ManifestReader.read(Array(text.utf8), file: "pack.yml")
    }
    #expect(error.diagnostics.map(\.description) == expected.map { "pack.yml:\($0)" })
  }

  @Test("are YAML", arguments: ["", "pack: [", "pack: &a x\n", "pack: a\npack: b\n"])
  func yaml(text: String) throws {
    let error = try #require(throws: TemplateErrors.self) {
      try ManifestReader.read(Array(text.utf8), file: "pack.yml")
    }
    #expect(!error.diagnostics.isEmpty)
  }
}

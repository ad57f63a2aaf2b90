import ServiceDescription
import Templating
import Testing

@testable import Rendering

/// Packs of teams over a small base.
@Suite("Packs of teams")
struct TeamPackTests {
  private static let base = PackFiles(
    manifest: Array(
      """
      pack: builtin
      version: 1
      files:
        - id: readme
          path: README.md
        - id: ware
          for: ware
          template: Ware.mustache
          path: Sources/{{folder}}/{{type}}.swift
        - id: step
          for: ware
          template: Ware.mustache
          path: Steps/{{type}}.swift
          owner: frozen
          was: move

      """.utf8),
    templates: [
      TemplateSource(name: "Project/README.md.mustache", text: "# {{name}}\n{{$more}}\nmore\n{{/more}}\n"),
      TemplateSource(name: "Ware.mustache", text: "{{$head}}\n{{/head}}\nstruct {{type}} {}\n"),
    ])

  private func pack(
    _ manifest: String, _ templates: [String: String] = [:], head: String = "", contract: Contract = .current
  ) throws -> Pack {
    let text = head.isEmpty ? "pack: team\nversion: 2\nextends: builtin\ncontract: 1\n" : head
    return try Pack(
      PackFiles(
        manifest: Array((text + manifest).utf8),
        templates: templates.map { TemplateSource(name: $0.key, text: $0.value) }),
      extending: Self.base, contract: contract)
  }

  private func files(_ pack: Pack) throws -> [RenderedFile] {
    try BoundPack(pack, kinds: shopKinds).render(ShopView(wares: [WareView(type: "Tea")]))
  }

  /// Path and text of each file.
  private func texts(_ manifest: String, _ templates: [String: String] = [:]) throws -> [String: String] {
    let files = try files(pack(manifest, templates))
    return Dictionary(files.map { ($0.path, String(decoding: $0.contents, as: UTF8.self)) }) { first, _ in first }
  }

  @Test("that say nothing change nothing")
  func nothing() throws {
    let base = try BoundPack(
      Pack(manifest: Self.base.manifest, templates: Self.base.templates), kinds: shopKinds
    ).render(ShopView(wares: [WareView(type: "Tea")]))
    #expect(try files(pack("")) == base)
  }

  @Test("replace templates and blocks, drop files and add some")
  func changes() throws {
    let manifest = """
      drop: [readme]
      files:
        - id: team.price
          for: ware
          path: Prices/{{type}}.txt
        - id: ware
          path: Sources/{{type}}.swift

      """
    let texts = try texts(
      manifest,
      [
        "Project/Prices/{{type}}.txt.mustache": "{{type}}: {{>Parts/Price.mustache}}\n", "Parts/Price.mustache": "1\n",
        "Ware#head.mustache": "// {{type}}\n",
      ])
    #expect(
      texts == [
        "Prices/Tea.txt": "Tea: 1\n", "Sources/Tea.swift": "// Tea\nstruct Tea {}\n",
        "Steps/Tea.swift": "// Tea\nstruct Tea {}\n",
      ])
  }

  @Test("change who owns a file, when it is made and what it was called, and leave the rest")
  func ownership() throws {
    let manifest =
      "files:\n  - { id: ware, owner: seeded, when: isFragile, was: [goods] }\n  - { id: readme, when: always }\n"
    let pack = try pack(manifest)
    let entry = try #require(pack.manifest.entries.first { $0.id == "ware" })
    #expect(entry.ownership == .seeded)
    #expect(entry.was == ["goods"])
    #expect(entry.path == "Sources/{{folder}}/{{type}}.swift")
    #expect(entry.pack == "team")
    #expect(try files(pack).map(\.path) == ["README.md", "Steps/Tea.swift"])
  }

  @Test("begin every file of an ending with a header, after a line that must be first")
  func headers() throws {
    let manifest = """
      headers: { swift: Head.mustache, md: Head.mustache }
      files:
        - { id: readme, header: false }
        - { id: team.script, path: run.swift }

      """
    let texts = try texts(
      manifest, ["Head.mustache": "// head\n", "Project/run.swift.mustache": "#!/usr/bin/swift\nprint(1)\n"])
    #expect(texts["Sources/Wares/Tea.swift"] == "// head\nstruct Tea {}\n")
    #expect(texts["README.md"] == "# Shop\nmore\n")
    #expect(texts["run.swift"] == "#!/usr/bin/swift\n// head\nprint(1)\n")
  }

  @Test("may stand alone")
  func alone() throws {
    let head = "pack: own\nversion: 1\nfiles:\n  - { id: a, path: a.txt, template: A }\n"
    #expect(try files(pack("", ["A": "x\n"], head: head)).map(\.path) == ["a.txt"])
  }

  @Test(
    "are told what is wrong, where",
    arguments: [
      ("files:\n  - { id: redme, owner: seeded }\n", #"6:11: builtin has no file "redme"; did you mean "readme"?"#),
      (
        "files:\n  - { id: owners, path: x }\n",
        #"6:11: builtin has no file "owners"; the id of a file of your own begins with team."#
      ),
      ("files:\n  - { id: team.x }\n", "6:5: path is missing"),
      ("files:\n  - { id: move, executable: true }\n", #"6:11: builtin has no file "move"; it is called step now"#),
      ("drop: [move]\n", #"5:8: there is no file "move" to drop; it is called step now"#),
      ("drop: [redme]\n", #"5:8: there is no file "redme" to drop; did you mean "readme"?"#),
      ("drop: [step]\n", "5:8: step cannot be dropped: databases depend on it"),
      (
        "drop: [readme]\nfiles:\n  - { id: readme, owner: seeded }\n", "7:11: readme is dropped, and described here"
      ),
      (
        "files:\n  - { id: step, owner: generated }\n",
        "6:24: owner of step cannot be changed: databases depend on it"
      ),
      ("files:\n  - { id: readme, owner: frozen }\n", "6:26: only what is made for a migration is frozen"),
      ("headers: { .swift: Head.mustache }\n", #"5:12: ".swift" is no file ending, such as swift"#),
      (
        "headers: { swift: Haed.mustache }\n",
        #"5:19: there is no template "Haed.mustache"; did you mean "Ware.mustache"?"#
      ),
      ("team: { owner: word }\n", #"5:16: unknown type "word"; did you mean "words"?"#),
      ("team: { a-b: words, aB: code }\n", #"5:21: "aB" is the same name as "a-b""#),
      (
        "team: { Owner: words }\n", #"5:9: "Owner" is no name: letters, digits, - and _, beginning with a small letter"#
      ),
      (
        "team: { a: { type: flag, default: perhaps } }\n", "5:35: the default: 'a' is true or false"
      ),
      (
        "team: { a: { type: code, values: [x, y], default: z } }\n", "5:51: the default: 'a' is one of x, y"
      ),
    ])
  func mistakes(manifest: String, expected: String) throws {
    let error = try #require(throws: TemplateErrors.self) { try pack(manifest) }
    #expect(error.diagnostics.map(\.description) == ["pack.yml:" + expected])
  }

  @Test(
    "say what they extend and were written for",
    arguments: [
      (
        "pack: team\nversion: 1\nextends: other\ncontract: 1\n", "3:10: a pack extends builtin, or nothing"
      ),
      ("pack: team\nversion: 1\nextends: builtin\n", "1:1: contract is missing"),
      (
        "pack: team\nversion: 1\nextends: builtin\ncontract: 9\n",
        "4:11: written for version 9 of the contract; this hornero has version 1; bring hornero up to date"
      ),
      (
        "pack: builtin\nversion: 1\nextends: builtin\ncontract: 1\n",
        "1:7: builtin is the name of the pack that it extends"
      ),
      (
        "pack: My Pack\nversion: 1\nextends: builtin\ncontract: 1\n",
        "1:7: a pack's name consists of a to z, digits and hyphens"
      ),
    ])
  func heads(head: String, expected: String) throws {
    let error = try #require(throws: TemplateErrors.self) { try pack("", head: head) }
    #expect(error.diagnostics.map(\.description) == ["pack.yml:" + expected])
  }

  @Test("hold no two templates that are one file where case or accents do not count")
  func sameNames() throws {
    for (first, second) in [
      ("Parts/Head.mustache", "parts/head.mustache"), ("caf\u{E9}.mustache", "cafe\u{301}.mustache"),
    ] {
      let files = PackFiles(
        manifest: Array("pack: team\nversion: 2\nextends: builtin\ncontract: 1\n".utf8),
        templates: [TemplateSource(name: first, text: "x"), TemplateSource(name: second, text: "y")])
      let error = try #require(throws: TemplateErrors.self) { try Pack(files, extending: Self.base) }
      #expect(error.diagnostics.map(\.message) == ["this template is also there as \"\(first)\""])
      #expect(error.diagnostics.first?.template.unicodeScalars.elementsEqual(second.unicodeScalars) == true)
    }
  }

  @Test("have a manifest with an end")
  func manifestWithoutEnd() throws {
    let names = (0..<2_100).map { "a\($0)" }
    let manifest =
      "team: { \(names.map { "\($0): code" }.joined(separator: ", ")) }\n"
      + "headers: { \(names.map { "\($0): T" }.joined(separator: ", ")) }\n"
      + "drop: [\(names.joined(separator: ", "))]\n"
      + "files: [\(names.map { "{ id: team.\($0), path: \($0) }" }.joined(separator: ", "))]\n"
    let error = try #require(throws: TemplateErrors.self) { try pack(manifest) }
    let messages = Set(error.diagnostics.map(\.message))
    for what in ["500 values", "500 headers", "500 ids", "2000 files"] {
      #expect(messages.contains("there are more than \(what)"))
    }
  }

  @Test("give values that are never read as templates")
  func valuesAreNoTemplates() throws {
    let manifest = "team: { owner: words, mark: code }\nheaders: { swift: Head.mustache }\n"
    let text = "{{>Project/README.md.mustache}} {{name}} {{/x}}"
    let pack = try pack(manifest, ["Head.mustache": "{{team.owner.slashes}}\n/* {{team.mark}} */\n"])
    let given = ["owner", "mark"].map {
      TeamValue(
        name: $0, content: .text(text), origin: Origin(SourceRange(start: start, end: start, length: 1)),
        place: Origin(SourceRange(start: start, end: start, length: 1)))
    }
    let (values, diagnostics) = pack.manifest.values(of: given, pack: nil)
    #expect(diagnostics.isEmpty)
    let file = try #require(try files(pack.with(values)).first { $0.path == "Sources/Wares/Tea.swift" })
    #expect(String(decoding: file.contents, as: UTF8.self).hasPrefix("// \(text)\n/* \(text) */\n"))
  }

  private let start = SourcePosition(line: 1, column: 1)

  @Test("hold no template that nothing uses: it was meant for something")
  func unused() throws {
    let error = try #require(throws: TemplateErrors.self) {
      try pack("", ["Project/READ.md.mustache": "x\n", "Parts/Own.mustache": "y\n"])
    }
    #expect(
      error.diagnostics.map(\.description) == [
        "Parts/Own.mustache:1:1: nothing uses this template; name it under files in pack.yml, or include it",
        "Project/READ.md.mustache:1:1: nothing uses this template; did you mean \"Project/README.md.mustache\"?",
      ])
  }

  @Test("are told what took the place of what went away")
  func history() throws {
    let contract = Contract(
      version: 3,
      history: TemplateHistory([
        .init("licence", now: "it is part of readme", version: 2),
        .init("Project/LICENCE.mustache", now: "replace Project/README.md.mustache", version: 2),
      ]))
    let error = try #require(throws: TemplateErrors.self) { try pack("drop: [licence]\n", contract: contract) }
    #expect(
      error.description
        == "pack.yml:5:8: there is no file \"licence\" to drop; it went away in version 2 of the contract: "
        + "it is part of readme")
    let unused = try #require(throws: TemplateErrors.self) {
      try pack("", ["Project/LICENCE.mustache": "x\n"], contract: contract)
    }
    #expect(unused.description.hasSuffix("contract: replace Project/README.md.mustache"))
  }

  @Test("are told so for blocks and for names of views, each where it is written")
  func historyWithin() throws {
    let contract = Contract(
      version: 2,
      history: TemplateHistory([
        .init("Ware.mustache#top", now: "it is called head", version: 2),
        .init("WareView.label", now: "write {{type}}", version: 2),
        .init("ware.page", now: "drop ware", version: 2),
      ]))
    let block = try #require(throws: TemplateErrors.self) {
      try pack("", ["Ware#top.mustache": "x\n"], contract: contract)
    }
    #expect(
      block.diagnostics.map(\.description) == [
        "Ware#top.mustache:1:1: Ware.mustache has no block \"top\"; "
          + "it went away in version 2 of the contract: it is called head"
      ])
    let head = try pack("", ["Ware#head.mustache": "// {{type}}\n// {{label}}\n"], contract: contract)
    let name = try #require(throws: TemplateErrors.self) { try BoundPack(head, kinds: shopKinds) }
    #expect(
      name.diagnostics.map(\.description) == [
        "Ware#head.mustache:2:4: \"label\" went away; it went away in version 2 of the contract: write {{type}}"
      ])
    let file = try #require(throws: TemplateErrors.self) {
      try pack("files:\n  - { id: ware.page, owner: seeded }\n", contract: contract)
    }
    #expect(
      file.diagnostics.map(\.description) == [
        "pack.yml:6:11: builtin has no file \"ware.page\"; it went away in version 2 of the contract: drop ware"
      ])
  }
}

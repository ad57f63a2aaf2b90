import Templating
import Testing

@testable import Rendering

@Suite("Packs")
struct PackRenderingTests {
  private let files = """
      - id: zebra
        path: zebra.md
        owner: seeded
      - id: ware
        for: ware
        template: Ware.mustache
        path: Sources/{{folder}}/{{type}}.swift
      - id: care
        for: ware
        template: Care.mustache
        path: 'Sources/{{folder}}/{{type}}+care.swift'
        when: isFragile
        owner: frozen
        executable: true
      - id: closed
        template: Closed.mustache
        path: closed.txt
        when: not isOpen

    """
  private let templates = [
    "Project/zebra.md.mustache": "# {{name}}\n{{#wares}}\n- {{type}}\n{{/wares}}\n",
    "Ware.mustache": "struct {{type}} {}\n",
    "Care.mustache": "// {{type}} breaks\n{{>Ware.mustache}}\n",
    "Closed.mustache": "closed\n",
  ]

  private func file(
    _ path: String, _ text: String, _ template: String, _ subject: String, _ ownership: Ownership = .generated,
    executable: Bool = false
  ) -> RenderedFile {
    RenderedFile(
      path: path, contents: Array(text.utf8), template: template, subject: subject, ownership: ownership,
      executable: executable)
  }

  @Test("render each entry for each of its subjects, in the order of the paths")
  func renders() throws {
    let care = file(
      "Sources/Wares/Cup+care.swift", "// Cup breaks\nstruct Cup {}\n", "care", "ware Cup", .frozen, executable: true)
    #expect(
      try rendered(files, templates) == [
        care,
        file("Sources/Wares/Cup.swift", "struct Cup {}\n", "ware", "ware Cup"),
        file("Sources/Wares/Tea.swift", "struct Tea {}\n", "ware", "ware Tea"),
        file("zebra.md", "# Shop\n- Tea\n- Cup\n", "zebra", "service", .seeded),
      ])
    #expect(
      try rendered(files, templates, ShopView(isOpen: false, wares: [])).map(\.path) == ["closed.txt", "zebra.md"])
  }

  @Test("render the same on every run, however many subjects there are")
  func isDeterministic() throws {
    let shop = ShopView(wares: (0..<300).map { WareView(type: "Ware\($0)", isFragile: $0.isMultiple(of: 2)) })
    let first = try rendered(files, templates, shop)
    #expect(first.count == 451)
    #expect(first.map(\.path) == first.map(\.path).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    for _ in 0..<5 { #expect(try rendered(files, templates, shop) == first) }
  }

  @Test(
    "check every name when they are bound",
    arguments: [
      (
        "  - { id: a, path: x, template: T, for: wares }\n",
        #"pack.yml:4:41: there is no kind "wares" that files are made for; did you mean "ware"?"#
      ),
      (
        "  - { id: a, path: x, template: TT }\n",
        #"pack.yml:4:33: there is no template "TT"; did you mean "T"?"#
      ),
      (
        "  - id: a\n    path: x\n",
        #"pack.yml:5:11: there is no template "Project/x.mustache""#
      ),
      (
        "  - id: a\n    path: 'a/{{nam}}'\n    template: T\n",
        #"pack.yml:5:14: there is no "nam" in ShopView; did you mean "name"?"#
      ),
      (
        "  - id: a\n    path: a/{{motto}}.md\n    template: T\n",
        #"pack.yml:5:13: "motto" is a person's words and needs a form; write one of {{motto.swift}}, {{motto.sql}}, "#
          + "{{motto.json}}, {{motto.yaml}}, {{motto.markdown}}, {{motto.shell}}, {{motto.doc}}, {{motto.hash}}, "
          + "{{motto.dashes}}, {{motto.slashes}}"
      ),
      (
        "  - id: a\n    path: x\n    template: T\n    when: isOpn\n",
        #"pack.yml:7:11: there is no "isOpn" in ShopView; did you mean "isOpen"?"#
      ),
      (
        "  - id: a\n    path: x\n    template: T\n    when: not isOpn\n",
        #"pack.yml:7:15: there is no "isOpn" in ShopView; did you mean "isOpen"?"#
      ),
      (
        "  - { id: a, path: x, template: Broken }\n",
        #"Broken:1:3: there is no "nope" in ShopView; ShopView has name, motto, isOpen, wares"#
      ),
    ])
  func checks(files: String, expected: String) {
    #expect(complaints(files, ["T": "", "Broken": "a {{nope}}"]) == [expected])
  }

  @Test("report all that is wrong at once, with templates that no entry names")
  func reportsAll() {
    let files = "  - { id: a, path: '{{x}}', template: T }\n  - { id: b, path: y, template: U, for: ware }\n"
    let found = complaints(files, ["T": "{{y}}", "U": "{{motto}}"])
    #expect(found.map { $0.prefix(13) } == ["T:1:1: there ", "U:1:1: there ", "pack.yml:4:21"])
    #expect(complaints("", ["Unused": "{{#a}}"]).count == 2)
  }

  @Test("refuse paths that cannot be")
  func refusesPaths() throws {
    let error = try #require(throws: PathErrors.self) {
      try rendered(
        files, templates,
        ShopView(wares: [
          WareView(type: "a", folder: ".."), WareView(type: "A", folder: "x"), WareView(type: "a", folder: "x"),
        ]))
    }
    #expect(
      error.description.split(separator: "\n") == [
        #"the path "Sources/../a.swift" of ware for ware a leaves the project or names it twice"#,
        #"the path "Sources/x/a.swift" of ware for ware a is that of ware for ware A too"#,
      ])
  }
}

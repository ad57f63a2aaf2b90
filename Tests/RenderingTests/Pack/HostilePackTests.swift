import Templating
import Testing

@testable import Rendering

/// A pack may be anybody's: it writes nothing outside the project, and costs no more than a little time and memory.
@Suite("Hostile packs", .timeLimit(.minutes(2)))
struct HostilePackTests {
  private func problem(_ path: String, _ template: String = "x\n", _ view: ShopView = ShopView()) throws -> String {
    let pack = try pack("  - { id: a, path: '\(path)', template: T }\n", ["T": template])
    let bound = try BoundPack(pack, kinds: shopKinds)
    return try #require(throws: PathErrors.self) { try bound.render(view, RenderingBudget(bytes: 1 << 20)) }.description
  }

  @Test(
    "write nothing outside the project",
    arguments: [
      ("../x", "leaves the project or names it twice"), ("a/../../x", "leaves the project or names it twice"),
      ("/etc/passwd", "is absolute"), ("a//b", "has an empty component"),
      ("./x", "leaves the project or names it twice"),
      (".git/hooks/pre-commit", "lies in git's own folder"), ("a/.GIT/config", "lies in git's own folder"),
      (".hornero/lock", "lies in .hornero, which is the tool's own"), ("a\\b", "holds a backslash"),
      ("hornero.yml", "is that of the description"), ("Hornero.YML", "is that of the description"),
      ("{{name}}/../../x", "leaves the project or names it twice"), ("{{^isOpen}}x{{/isOpen}}", "is empty"),
    ])
  func paths(path: String, reason: String) throws {
    #expect(try problem(path).hasSuffix(" of a for service \(reason)"))
  }

  @Test("cannot leave by a value either")
  func values() throws {
    let wares = [WareView(type: "a", folder: "../..")]
    let pack = try pack("  - { id: a, for: ware, path: '{{folder}}/x', template: T }\n", ["T": "x"])
    #expect(throws: PathErrors.self) { try BoundPack(pack, kinds: shopKinds).render(ShopView(wares: wares)) }
  }

  @Test("end where lists within lists would fill the memory")
  func output() throws {
    var text = "{{type}}{{name}}"
    for _ in 0..<8 { text = "{{#wares}}\(text){{/wares}}" }
    let view = ShopView(wares: (0..<30).map { WareView(type: "Ware\($0)") })
    #expect(try problem("x", text, view) == "the path \"x\" of a for service would be too large, or never end")
  }

  @Test("end where lists within lists would take for ever and write nothing")
  func steps() throws {
    var text = "{{#isOpen}}{{/isOpen}}"
    for _ in 0..<12 { text = "{{#wares}}\(text){{/wares}}" }
    let view = ShopView(wares: (0..<10).map { WareView(type: "Ware\($0)") })
    #expect(try problem("x", text, view).hasSuffix("would be too large, or never end"))
  }

  @Test("end where many files would fill the memory together")
  func together() throws {
    let files = (0..<40).map { "  - { id: a\($0), path: x\($0), template: T }\n" }.joined()
    let pack = try pack(files, ["T": String(repeating: "x", count: 100_000)])
    let bound = try BoundPack(pack, kinds: shopKinds)
    #expect(throws: PathErrors.self) { try bound.render(ShopView(), RenderingBudget(bytes: 1 << 20)) }
    #expect(try bound.render(ShopView()).count == 40)
  }

  @Test("end a path without end")
  func path() throws {
    let long = String(repeating: "{{#wares}}", count: 9) + "a" + String(repeating: "{{/wares}}", count: 9)
    let view = ShopView(wares: (0..<10).map { WareView(type: "Ware\($0)") })
    #expect(try problem(long, "x", view).hasSuffix("has a component of more than 255 bytes"))
  }

  @Test("read no file: a name is that of a template")
  func files() {
    for name in ["/etc/passwd", "../../etc/passwd", "file:///etc/passwd"] {
      #expect(
        complaints("  - { id: a, path: x, template: T }\n", ["T": "{{>\(name)}}"])
          == ["T:1:1: there is no template \"\(name)\""])
    }
  }

  @Test("have a manifest that never grows: no anchors, no aliases")
  func laughs() throws {
    let text = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"
    let error = try #require(throws: TemplateErrors.self) {
      try Pack(PackFiles(manifest: Array(text.utf8), templates: []))
    }
    #expect(error.diagnostics.contains { $0.line == 1 && $0.column == 4 })
  }
}

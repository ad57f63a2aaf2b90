import ServiceDescription
import Templating
import Testing

@testable import Rendering

@Suite("Values of a team")
struct TeamValueTests {
  private let manifest = """
    pack: team
    version: 1
    files: []
    team:
      owner: { type: words, doc: whom to ask }
      on-call: 'words?'
      strict: { type: flag, default: false }
      reviewers: { type: '[code]', default: [a, b] }
      license: { type: code, values: [MIT, Apache-2.0], default: MIT }

    """

  private func values(_ team: String) throws -> (NamedValues, [Diagnostic]) {
    let text =
      "hornero: 1\nservice: Shop\npack: ./team\n\(team)resources: { Ware: { fields: { name: string } } }\n"
    let service = try #require(parseService(Array(text.utf8), file: "hornero.yml").service)
    let pack = try Pack(manifest: Array(manifest.utf8), templates: [])
    return pack.manifest.values(of: service.team, pack: service.packOrigin)
  }

  private func member(_ name: String, _ values: NamedValues) -> NamedValues.Value? {
    values.members.first { $0.name == name }?.value
  }

  @Test("are what the description gives, else what the pack falls back to")
  func given() throws {
    let (values, diagnostics) = try values("team: { owner: Ann, on_call: '#down', strict: true, reviewers: [x] }\n")
    #expect(diagnostics.map(\.message) == [])
    #expect(member("owner", values) == .words("Ann"))
    #expect(member("onCall", values) == .optionalWords("#down"))
    #expect(member("strict", values) == .flag(true))
    #expect(member("reviewers", values) == .codes(["x"]))
    #expect(member("license", values) == .code("MIT"))
    let (fallbacks, none) = try self.values("team: { owner: Ann }\n")
    #expect(none.isEmpty)
    #expect(member("onCall", fallbacks) == .optionalWords(nil))
    #expect(member("reviewers", fallbacks) == .codes(["a", "b"]))
  }

  @Test(
    "are told what is wrong, at their place in the description",
    arguments: [
      ("", "3:7: the pack team wants 'team: { owner: … }': whom to ask"),
      ("team: { owner: A, ownr: B }\n", "4:19: the pack team wants no value 'ownr'; did you mean \"owner\"?"),
      ("team: { owner: [A] }\n", "4:16: 'owner' is words, not a list"),
      ("team: { owner: A, strict: yes }\n", "4:27: 'strict' is true or false"),
      ("team: { owner: A, reviewers: x }\n", "4:30: 'reviewers' is a list: [x]"),
      ("team: { owner: A, license: GPL }\n", "4:28: 'license' is one of MIT, Apache-2.0"),
    ])
  func mistakes(team: String, expected: String) throws {
    let (_, diagnostics) = try values(team)
    #expect(diagnostics.map { "\($0.position): \($0.message)" } == [expected])
    #expect(diagnostics.allSatisfy { $0.code == "H0508" })
  }
}

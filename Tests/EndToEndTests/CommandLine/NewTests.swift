import Foundation
import HorneroKit
import Testing

@Suite struct NewTests {
  @Test(arguments: [("my-shop", "MyShop"), ("MyShop", "MyShop"), ("my_shop", "MyShop")])
  func startsAServiceInAFolderOfThatName(name: String, service: String) async throws {
    let place = try Workplace()
    let result = try await place.hornero("new", name)
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.contains("cd \(name) && swift run App migrate && swift run App"))
    #expect(place.read("\(name)/hornero.yml")?.contains("service: \(service)\n") == true)
    #expect(place.exists("\(name)/Package.swift"))
    let tree = try place.tree()
    #expect(try await place.hornero("generate", in: name).code == 0)
    #expect(try await place.hornero("lint", in: name).code == 0)
    #expect(try place.tree() == tree)
  }

  @Test func theDescriptionIsThePersonsFromTheStart() async throws {
    let place = try Workplace()
    #expect(try await place.hornero("new", "shop").code == 0)
    try place.replace("summary: Projects", with: "summary: My projects", in: "shop/hornero.yml")
    let text = place.read("shop/hornero.yml")
    #expect(try await place.hornero("generate", in: "shop").code == 0)
    #expect(place.read("shop/hornero.yml") == text)
    #expect(try await place.hornero("generate", "--check", in: "shop").code == 0)
  }

  @Test(.enabled(if: !Pipeline.builtin.samples.isEmpty))
  func aSampleCanBeTheStart() async throws {
    let place = try Workplace()
    let result = try await place.hornero("new", "my-shop", "--from", "minimal")
    #expect(result.code == 0, "\(result.errors)")
    #expect(place.read("my-shop/hornero.yml")?.contains("service: MyShop\n") == true)
    #expect(try await place.hornero("new", "--help").output.contains("minimal"))
  }

  @Test func aStartThatWasKilledCanBeMadeAgain() async throws {
    let place = try Workplace()
    try FileManager.default.createDirectory(
      atPath: place.path("shop/.hornero/staging"), withIntermediateDirectories: true)
    let result = try await place.hornero("new", "shop")
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.contains("Made shop"))
    #expect(!place.exists("shop/.hornero/staging"))
  }

  @Test func anotherFolderCanBeNamed() async throws {
    let place = try Workplace()
    #expect(try await place.hornero("new", "shop", "--output", "a/b").code == 0)
    #expect(place.exists("a/b/Package.swift"))
    #expect(!place.exists("shop"))
  }

  @Test func aProjectThatIsThereIsNotMadeAgain() async throws {
    let place = try Workplace()
    #expect(try await place.hornero("new", "shop").code == 0)
    let tree = try place.tree()
    let result = try await place.hornero("new", "shop")
    #expect(result.code == 4)
    #expect(result.errors.contains("shop is a project already"))
    #expect(try place.tree() == tree)
  }

  @Test func aDescriptionThatIsThereIsNotOverwritten() async throws {
    let place = try Workplace()
    try place.write("mine", to: "shop/hornero.yml")
    let tree = try place.tree()
    #expect(try await place.hornero("new", "shop").code == 4)
    #expect(try place.tree() == tree)
  }
}

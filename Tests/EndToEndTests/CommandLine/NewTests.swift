import Foundation
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
    try place.replace("summary: Lists", with: "summary: My lists", in: "shop/hornero.yml")
    let text = place.read("shop/hornero.yml")
    #expect(try await place.hornero("generate", in: "shop").code == 0)
    #expect(place.read("shop/hornero.yml") == text)
    #expect(try await place.hornero("generate", "--check", in: "shop").code == 0)
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

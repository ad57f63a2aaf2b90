import Foundation
import Testing

@testable import Rendering

@Suite("Embedded files")
struct EmbeddedFilesTests {
  private let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func text(_ path: String) throws -> String {
    try #require(String(validating: try Data(contentsOf: package.appending(path: path)), as: UTF8.self))
  }

  @Test("are the templates as they are on disk, hidden ones too")
  func templates() throws {
    let root = package.appending(path: "Templates")
    let found = try #require(FileManager.default.enumerator(atPath: root.path(percentEncoded: false)))
    let onDisk = try found.compactMap { $0 as? String }.filter { path in
      let values = try root.appending(path: path).resourceValues(forKeys: [.isRegularFileKey])
      return values.isRegularFile == true && !path.hasSuffix(".gitkeep") && !path.hasSuffix(".DS_Store")
    }
    #expect(Set(EmbeddedTemplates.files.map(\.path)) == Set(onDisk))
    #expect(EmbeddedTemplates.files.contains { $0.path == "Project/.gitignore.mustache" })
    for file in EmbeddedTemplates.files { #expect(try text("Templates/\(file.path)") == file.text) }
  }

  @Test("are the samples' descriptions, and nothing else of the samples")
  func samples() throws {
    #expect(Sample.all.map(\.name) == Sample.all.map(\.name).sorted())
    #expect(Sample.named("bookstore")?.description == (try text("Samples/bookstore/hornero.yml")))
    #expect(Sample.named("nothing") == nil)
    for file in EmbeddedSamples.files {
      #expect(file.path.split(separator: "/").count == 2 && file.path.hasSuffix("/hornero.yml"))
      #expect(try text("Samples/\(file.path)") == file.text)
    }
  }

  @Test("make the built-in pack")
  func builtin() throws {
    let pack = try Pack.builtin()
    #expect(pack.manifest.name == "builtin")
    let named = Set(pack.manifest.entries.map(\.template))
    #expect(named.isSubset(of: Set(pack.library.names)))
  }
}

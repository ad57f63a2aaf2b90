import Foundation
import HorneroKit
import Testing

/// The committed samples are what their descriptions make, file by file and both ways.
///
/// `RECORD=1 swift test --filter GoldenTests` writes them anew and still fails, so that the difference is read.
@Suite struct GoldenTests {
  @Test(arguments: SampleProject.all + SampleProject.ofPacks)
  func theProjectIsWhatItsDescriptionMakes(_ sample: SampleProject) throws {
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try sample.record()
      Issue.record("\(sample.name) was written anew: read the difference, then run again without RECORD")
      return
    }
    let rendered = try sample.rendered()
    let committed = try sample.committed()
    #expect(committed.subtracting(rendered.keys).sorted() == [], "files that nothing makes any more")
    #expect(Set(rendered.keys).subtracting(committed).sorted() == [], "files that are missing")
    for (path, contents) in rendered.sorted(by: { $0.key < $1.key }) where committed.contains(path) {
      let isSame = [UInt8](try sample.read(path)) == contents
      #expect(isSame, "\(sample.name)/\(path) differs; RECORD=1 writes it anew")
    }
  }

  /// Packs that are checked as their authors check them.
  @Test(arguments: ["house-style", "ecs-logs"])
  func thePackIsFine(_ name: String) throws {
    let folder = SampleProject.repository.appending(path: "Samples/packs/\(name)")
    let report = try PackWorkbench(root: folder.path, place: name).lint()
    #expect(report.syntaxErrors == [])
    #expect(report.isParsed)
    #expect(report.files > 500)
    #expect(report.remarks == [], "copies are behind: hornero template upgrade --pack Samples/packs/\(name)")
  }

  @Test func thereAreSamples() {
    #expect(SampleProject.all.map(\.name).contains("bookstore"))
    #expect(SampleProject.all.count >= 3)
  }
}

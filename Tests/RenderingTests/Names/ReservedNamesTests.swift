import Testing

@testable import Rendering

@Suite struct ReservedNamesTests {
  /// A resource that is called like a type of the emitted service must get another type name.
  @Test func everyEmittedTypeIsReserved() throws {
    let declared = EmbeddedTemplates.files.filter {
      $0.path.hasPrefix("Project/Sources/App/") && !$0.path.contains("/Resource/")
    }.flatMap { Self.types(in: $0.text) }
    #expect(declared.count > 50)
    #expect(Set(declared).filter { !ReservedNames.types.contains($0) }.sorted() == [])
  }

  /// The types that a file declares for all others to see.
  private static func types(in text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      var words = line.split(separator: " ")
      if words.first == "final" { words.removeFirst() }
      guard words.count > 1, ["struct", "enum", "class", "actor", "protocol", "typealias"].contains(words[0]) else {
        return nil
      }
      return line.hasPrefix(" ") ? nil : String(words[1].prefix { $0.isLetter || $0.isNumber })
    }.filter { !$0.isEmpty }
  }
}

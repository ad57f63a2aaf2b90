import Foundation

/// A folder's files as the Swift source of an enum.
struct EmbeddedGroup {
  struct NotText: Error, CustomStringConvertible {
    let path: String
    var description: String { "\(path) is not UTF-8 and cannot be embedded" }
  }

  let name: String
  let folder: URL
  let files: [String]

  /// An enum with `files`, sorted by path.
  var swift: String {
    get throws {
      var source = "enum \(name) {\n"
      source += "  /// Path from `\(folder.lastPathComponent)` and text of each file, sorted by path.\n"
      source += "  static let files: [(path: String, text: String)] = [\n"
      for file in files.sorted() {
        let url = folder.appending(path: file)
        guard let text = String(validating: try Data(contentsOf: url), as: UTF8.self) else {
          throw NotText(path: url.path(percentEncoded: false))
        }
        source += "    (\n\(RawLiteral.write(file)),\n\(RawLiteral.write(text))\n    ),\n"
      }
      return source + "  ]\n}\n"
    }
  }
}

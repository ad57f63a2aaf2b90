/// A line that GitHub shows beside the line of a file that it speaks of.
///
/// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
enum Annotation {
  enum Level: String {
    case error
    case warning
    case notice
  }

  /// - Parameter place: counted from 1; nil for a file as a whole.
  static func text(
    _ level: Level, _ file: String, _ place: (line: Int, column: Int)? = nil, title: String? = nil, _ words: String
  ) -> String {
    let properties = [
      "file=\(property(file))", place.map { "line=\($0.line),col=\($0.column)" }, title.map { "title=\(property($0))" },
    ]
    return "::\(level.rawValue) \(properties.compactMap(\.self).joined(separator: ","))::\(data(words))"
  }

  private static func data(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}

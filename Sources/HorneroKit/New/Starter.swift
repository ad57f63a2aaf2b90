/// The description that `hornero new` starts a service with: small, whole, and explained where it stands.
public enum Starter {
  /// A description for a service of that name.
  ///
  /// - Parameter parts: what it has beside two resources.
  public static func description(for name: ProjectName, with parts: Set<StarterPart> = []) -> String {
    StarterText(service: name.service, parts: parts).text
  }

  /// A sample's description under another service name; its other words stay as they are.
  public static func description(for name: ProjectName, from sample: String) -> String {
    var isRenamed = false
    let lines = sample.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard !isRenamed, line.hasPrefix("service:") else { return String(line) }
      isRenamed = true
      return "service: \(name.service)"
    }
    return lines.joined(separator: "\n")
  }

  /// A description that asks for a team's pack.
  ///
  /// - Parameters:
  ///   - pack: a folder as typed, seen from `workingDirectory`, or `URL#TAG`.
  ///   - folder: the project's, absolute.
  public static func description(
    _ text: String, withPack pack: String, in folder: String, _ workingDirectory: String
  ) -> String {
    let value: String
    if let mark = pack.lastIndex(of: "#") {
      let (url, tag) = (String(pack[..<mark]), String(pack[pack.index(after: mark)...]))
      let isPath = !url.contains(":") && !url.hasPrefix("/")
      let address = isPath ? PathText.way(to: PathText.absolute(url, from: workingDirectory), from: folder) : url
      value = "{ git: \(quoted(address)), tag: \(quoted(tag)) }"
    } else if pack.hasPrefix("/") {
      value = quoted(pack)
    } else {
      value = quoted(PathText.way(to: PathText.absolute(pack, from: workingDirectory), from: folder))
    }
    var isWritten = false
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      if isWritten || !line.hasPrefix("service:") { return [String(line)] }
      isWritten = true
      return [String(line), "pack: \(value)"]
    }
    return lines.joined(separator: "\n")
  }

  /// A YAML scalar.
  private static func quoted(_ text: String) -> String { "'\(text.replacing("'", with: "''"))'" }
}

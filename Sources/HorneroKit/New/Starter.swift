/// The description that `hornero new` starts a service with: small, whole, and explained where it stands.
public enum Starter {
  /// A description for a service of that name.
  public static func description(for name: ProjectName) -> String {
    text.replacing("SERVICE", with: name.service)
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

  private static let text = """
    # yaml-language-server: $schema=.hornero/schema.json
    # The description of a service. Change it, then run: hornero generate
    # What you write into the generated files stays yours; hornero lint checks this file alone.

    hornero: 1                 # the version of this language
    service: SERVICE
    summary: Projects, and the tickets that are open on them.

    resources:
      # A resource is a noun that the service exposes: here GET and POST /v1/projects,
      # and GET, PATCH and DELETE /v1/projects/{id}. Each has an id, created-at and updated-at.
      Project:
        fields:
          # A field is a type alone, or a map of its type and rules. It is required
          # unless its type ends in ? or it has a default.
          name: { type: string, length: 1..100, unique: true }
          description: text?

      Ticket:
        fields:
          title: { type: string, length: 1..200, blank: false }

          # The name of a resource is a reference to it; on the wire this is project_id.
          # A project with tickets cannot be deleted: that is on-delete: forbid.
          project: Project

          # Exactly these values; Swift gets an enum.
          state: { type: enum, values: [open, started, done], default: open }

          # Ranges are inclusive, and either end may be left out: 1..5, 1.., ..5
          priority: { type: int, range: 1..5, default: 3 }
          due: date?
          closed-at: timestamp?

    # Other types: double, decimal (exact, with scale: 2), bool, email, url, uuid.
    # Other rules: pattern: '^[a-z]+$' for text, scale for decimal.
    # Names may be written closed-at, closed_at or closedAt: Swift, SQL and JSON get their own spelling.

    """
}

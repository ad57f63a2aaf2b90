/// A file of a project as a template pack makes it; nothing has been written yet.
public struct RenderedFile: Sendable, Equatable {
  /// Relative to the project, with `/` between components; never leaves it.
  public var path: String
  public var contents: [UInt8]
  /// The id of the pack's entry that made it. Together with ``subject`` it is the file's identity, whatever its path.
  public var template: String
  /// What it was made for: `service`, `resource Book`.
  public var subject: String
  public var ownership: Ownership
  public var executable: Bool
  /// Ids that ``template`` had in earlier versions of the pack, the latest first.
  public var formerTemplates: [String]

  public init(
    path: String, contents: [UInt8], template: String, subject: String, ownership: Ownership, executable: Bool = false,
    formerTemplates: [String] = []
  ) {
    self.path = path
    self.contents = contents
    self.template = template
    self.subject = subject
    self.ownership = ownership
    self.executable = executable
    self.formerTemplates = formerTemplates
  }
}

/// What happens to a file after it has been written for the first time.
public enum Ownership: String, Sendable, CaseIterable {
  /// Merged on every run.
  case generated
  /// Written once, then the user's.
  case seeded
  /// Never written again; a later one is another file.
  case frozen
}

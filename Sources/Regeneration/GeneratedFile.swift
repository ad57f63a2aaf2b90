/// One rendered file, before anything is known about the disk.
public struct GeneratedFile: Equatable, Sendable {
  /// Where it goes, relative to the project, components separated by `/`.
  public var path: String
  public var text: FileText { didSet { digest = Digest(of: text.contents) } }
  /// Of the text; taken here, where files are made on all cores, rather than in the plan, which is made on one.
  public private(set) var digest: Digest
  public var ownership: Ownership
  /// The id of its template in the pack; with `subject` it is the file's identity, whatever its path.
  public var template: String
  /// What it was rendered for, such as `service` or `resource Book`.
  public var subject: String
  /// What it was before its subject or its template was renamed, the likeliest first.
  public var former: [Identity]
  /// Whether edits and changes of the text may be merged by line.
  public var isMergeable: Bool

  public init(
    path: String, contents: [UInt8], executable: Bool = false, ownership: Ownership, template: String, subject: String,
    former: [Identity] = [], isMergeable: Bool = true
  ) {
    self.path = path
    self.text = FileText(contents: contents, isExecutable: executable)
    self.digest = Digest(of: contents)
    self.ownership = ownership
    self.template = template
    self.subject = subject
    self.former = former
    self.isMergeable = isMergeable
  }

  var identity: Identity { Identity(template: template, subject: subject) }
}

/// What makes two files of two runs the same file: the template and what it was rendered for, not the path.
public struct Identity: Hashable, Sendable {
  public var template: String
  public var subject: String

  public init(template: String, subject: String) {
    self.template = template
    self.subject = subject
  }
}

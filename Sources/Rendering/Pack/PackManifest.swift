import ServiceDescription

/// What `pack.yml` says: which template makes which file, for what, and who owns it.
///
/// ```yaml
/// pack: builtin
/// version: 1
/// files:
///   - id: resource.model        # unique and stable: with the subject it identifies a file
///     template: Project/Model.swift.mustache    # absent: Project/<path>.mustache
///     for: resource             # the kind of subject; absent: service
///     path: Sources/App/{{folder}}/{{type}}.swift
///     owner: generated          # generated (when absent) | seeded | frozen
///     when: hasInput            # or `not hasInput`; absent: always
///     executable: true          # absent: false
///     was: [resource.entity]    # ids it had in earlier versions of the pack; absent: none
/// ```
public struct PackManifest: Sendable {
  /// One file, or one for each subject of a kind.
  public struct Entry: Sendable {
    public var id: String
    public var template: String
    public var kind: String
    public var path: String
    public var ownership: Ownership
    public var condition: Condition?
    public var isExecutable: Bool
    /// Ids that it had in earlier versions of the pack, the latest first.
    public var was: [String]

    let places: Places
  }

  /// A flag of the subject that decides whether the file exists.
  public struct Condition: Sendable, Equatable {
    public var name: String
    public var isNegated: Bool
  }

  /// Where an entry says what, for diagnostics.
  struct Places: Sendable {
    var template: Place
    var kind: Place
    var path: Place
    var condition: Place
  }

  struct Place: Sendable {
    var range: SourceRange
    /// Scalars between the start of the value and its text: 1 where it is quoted.
    var textOffset: Int
  }

  /// The manifest's file, as diagnostics name it.
  public let file: String
  public let name: String
  public let version: Int
  public let entries: [Entry]
}

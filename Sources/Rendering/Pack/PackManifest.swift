import ServiceDescription

/// What `pack.yml` says: which template makes which file, for what, and who owns it.
///
/// ```yaml
/// pack: house-style
/// version: 1
/// extends: builtin              # what it changes; absent: it stands alone
/// contract: 1                   # the version of the names that it was written for; wanted with `extends`
/// team:                         # values that a description may give: {{team.owner.doc}}
///   owner: { type: words, default: The platform team, doc: who answers for it }
/// headers:                      # what each file of an ending begins with
///   swift: Parts/Header.mustache
/// drop: [compose]               # files that are not made
/// files:
///   - id: house-style.owners    # unique and stable: with the subject it identifies a file
///     template: Project/Model.swift.mustache    # absent: Project/<path>.mustache
///     for: resource             # the kind of subject; absent: service
///     path: Sources/App/{{folder}}/{{type}}.swift
///     owner: generated          # generated (when absent) | seeded | frozen
///     when: hasInput            # or `not hasInput`, or `always` (when absent)
///     executable: true          # absent: false
///     header: false             # absent: true
///     was: [resource.entity]    # ids it had in earlier versions of the pack; absent: none
///   - id: readme                # of the pack that it extends: what is said here is changed, all else stays
///     owner: seeded
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
    /// Whether it begins with what all files of its ending begin with.
    public var hasHeader: Bool
    /// Ids that it had in earlier versions of the pack, the latest first.
    public var was: [String]
    /// The name of the pack that it comes from, or that changed it last.
    public var pack: String

    var places: Places
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
    /// The manifest.
    var file: String
    var range: SourceRange
    /// Scalars between the start of the value and its text: 1 where it is quoted.
    var textOffset: Int
  }

  /// What each file of an ending begins with.
  struct Header: Sendable {
    var ending: String
    var template: String
    var place: Place
  }

  /// The manifest's file, as diagnostics name it.
  public let file: String
  public let name: String
  public let version: Int
  public let entries: [Entry]
  /// The values that it wants of a description.
  public let team: [TeamDeclaration]
  let headers: [Header]
}

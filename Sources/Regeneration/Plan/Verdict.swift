/// What a run does about one file.
///
/// Each property below lists every case, so that a new verdict cannot be added without deciding all of them.
public enum Verdict: String, Sendable, CaseIterable {
  /// New.
  case create
  /// A seeded file, written for the first and only time.
  case seed
  /// A frozen file, appended to those that are there.
  case frozen
  /// Untouched by the person and changed by us.
  case update
  /// Both changed it, and both changes are in it.
  case merge
  /// Both changed it, and they contest a place: markers are written.
  case conflict
  /// Markers of an earlier run stand in it; it is left alone until they are settled.
  case unsettled
  /// Its subject or template was renamed: it goes to another path, edits and all.
  case move
  /// Nothing to do.
  case same
  /// Only the person changed it.
  case keep
  /// The person has taken it over.
  case owned
  /// No longer made, and untouched.
  case delete
  /// No longer made but edited: kept, and the person's from now on.
  case orphan
  /// The person deleted it; it is not brought back.
  case removed
  /// A decision is needed, so nothing at all is written.
  case refused

  /// Whether the file itself is written or deleted.
  public var touchesFile: Bool {
    switch self {
    case .create, .seed, .frozen, .update, .merge, .conflict, .move, .delete: true
    case .unsettled, .same, .keep, .owned, .orphan, .removed, .refused: false
    }
  }

  /// Whether `generate` finds something to do that is not a person's own edit: what `--check` calls drift.
  public var isDrift: Bool {
    switch self {
    case .create, .seed, .frozen, .update, .merge, .conflict, .move, .delete, .orphan, .refused: true
    case .unsettled, .same, .keep, .owned, .removed: false
    }
  }
}

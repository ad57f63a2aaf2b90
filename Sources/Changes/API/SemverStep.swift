/// The step of a version that a change means (https://semver.org, sections 6 to 8).
public enum SemverStep: String, Sendable, Comparable, CaseIterable {
  case patch
  case minor
  /// It breaks clients that did nothing wrong.
  case major

  public static func < (left: Self, right: Self) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}

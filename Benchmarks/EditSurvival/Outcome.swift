/// What became of one edited file.
public struct Outcome: Sendable {
  public var sample: String
  public var change: String
  public var edits: [String]
  public var path: String
  /// What is wrong with the result: edits that are not there, or not where they were.
  public var losses: [String]
  /// Whether markers were written.
  public var isConflict: Bool
  /// Whether the person and Hornero touched one place.
  public var isContested: Bool
  /// Whether a run after this one finds nothing more to do.
  public var isSettled: Bool
  /// What `git merge-file --diff3` makes of the same three texts; `nil` where it has nothing to merge.
  public var git: Rival?
  /// Whether names were renamed, which git knows nothing of.
  public var hasRenames: Bool
  public var texts: Texts?

  /// The result of another tool, judged in the same way.
  public struct Rival: Sendable {
    public var losses: [String]
    public var isConflict: Bool
    /// Whether the text is the same as ours.
    public var isEqual: Bool
  }

  /// What was merged, for whoever wants to look into it.
  public struct Texts: Sendable {
    public var base: String
    public var yours: String
    public var hornero: String
    public var result: String
  }
}

extension Outcome {
  /// The case, to be read by whoever looks into it.
  public var story: String {
    let remarks =
      losses + (isSettled ? [] : ["a second run would change something"])
      + (isConflict && !isContested ? ["a needless conflict"] : [])
      + ((git.map { !$0.isConflict && !$0.isEqual && !hasRenames } ?? false) ? ["another text than git's"] : [])
    var lines = ["\(sample) \(path): \(change); \(edits.joined(separator: ", "))"] + remarks.map { "  \($0)" }
    if let texts {
      lines += [
        "--- base", texts.base, "--- yours", texts.yours, "--- hornero", texts.hornero, "--- result", texts.result,
      ]
    }
    return lines.joined(separator: "\n")
  }
}

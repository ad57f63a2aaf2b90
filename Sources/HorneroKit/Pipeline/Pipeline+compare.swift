import Changes
import Persistence
import ServiceDescription

/// Two descriptions, and what it means to go from one to the other.
public struct Comparison: Sendable {
  public var old: CheckedDescription
  public var new: CheckedDescription
  public var change: DescriptionChange
  /// How many files would be new, others, or gone.
  public var files: (created: Int, updated: Int, deleted: Int)
}

extension Pipeline {
  /// - Throws: `InvalidDescription`, and whatever rendering throws.
  public func compare(_ old: DescriptionFile, _ new: DescriptionFile) throws -> Comparison {
    let (before, after) = (try lint(old), try lint(new))
    // As if no migration had been written: frozen files are no part of the comparison.
    // A revision of git is no folder: both are seen from where the present description lies.
    let folder = PathText.parent(of: new.path)
    let one = try texts(before, folder)
    let other = try texts(after, folder)
    let updated = other.count { path, digest in one[path].map { $0 != digest } ?? false }
    return Comparison(
      old: before, new: after, change: DescriptionChange(from: before.service, to: after.service),
      files: (
        created: other.count { one[$0.key] == nil }, updated: updated, deleted: one.count { other[$0.key] == nil }
      ))
  }

  private func texts(_ checked: CheckedDescription, _ folder: String) throws -> [String: [UInt8]] {
    let pack = try loadPack(for: checked, PackWish(folder: folder))
    return Dictionary(
      try pack.render(checked.service, SchemaHistory()).filter { $0.ownership != .frozen }.map {
        ($0.path, $0.text.contents)
      }
    ) { first, _ in first }
  }
}

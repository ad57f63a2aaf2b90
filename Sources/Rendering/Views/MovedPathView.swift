import ServiceDescription
import Templating

/// A path that a resource had before, and that still leads to it.
struct MovedPathView: View {
  /// With the API's prefix.
  var old: String
  /// `MovedPath(old: "/v1/books", new: VolumesBlueprint.path, …),`, in several lines where it is too long for one.
  var element: String
  /// In words.
  var nouns: String
  /// As it is written.
  var lastDay: String

  static let schema = Schema<MovedPathView> {
    Code("old", \.old, "the path of before")
    Code("element", \.element, "the path as an element of an array")
    Code("nouns", \.nouns, "the resource in words")
    Code("lastDay", \.lastDay, "the last day as it is written")
  }

  static func all(_ service: Service, names: NameTable) -> [MovedPathView] {
    let moves = service.resources.compactMap { resource in resource.moved.map { (resource, $0) } }
    return moves.map { resource, moved in
      let old = service.api.prefix + "/" + moved.path
      let arguments =
        ["old: \(SwiftValue.text(old))", "new: \(names[resource.name].blueprint).path"]
        + (moved.since.map { ["since: \(SwiftValue.date($0))"] } ?? []) + ["until: \(SwiftValue.date(moved.until))"]
      return MovedPathView(
        old: old,
        element: SwiftCall.text("MovedPath", arguments, tail: moves.count == 1 ? "" : ",", indentation: 8),
        nouns: resource.nouns, lastDay: "\(moved.until)")
    }
  }
}

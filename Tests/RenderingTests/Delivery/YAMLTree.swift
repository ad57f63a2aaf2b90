import Testing
import Yams

/// A YAML document as tests walk it. Keys are text as they are written: `on` is no boolean.
struct YAMLTree {
  let node: Node?

  init(_ text: String) throws {
    node = try compose(yaml: text)
  }

  private init(_ node: Node?) { self.node = node }

  subscript(_ key: String) -> YAMLTree {
    YAMLTree(node?.mapping?.first { $0.key.string == key }?.value)
  }

  var isThere: Bool { node != nil }
  /// Nil for what is no scalar.
  var text: String? { node?.scalar?.string }
  /// Empty for what is no mapping.
  var keys: [String] { node?.mapping?.compactMap(\.key.string) ?? [] }
  /// Empty for what is no sequence.
  var elements: [YAMLTree] { node?.sequence?.map { YAMLTree($0) } ?? [] }
}

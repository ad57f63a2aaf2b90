/// What a team's pack changed of the templates that it extends.
struct Replacements: Sendable {
  /// By the name of a template that the team wrote anew: the one that it replaces.
  var templates: [String: ParsedTemplate] = [:]
  /// By the name of a template: what replaces its blocks wherever it is rendered.
  var blocks: [String: [String: Override]] = [:]
}

/// The name of a file that replaces one block of a template: `Project/Package.swift#products.mustache` is the block
/// `products` of `Project/Package.swift.mustache`.
public struct BlockFileName: Sendable, Hashable {
  public static let ending = ".mustache"

  /// The template's name.
  public var template: String
  public var block: String

  public init(template: String, block: String) {
    (self.template, self.block) = (template, block)
  }

  /// Nil for the name of a whole template.
  public init?(_ name: String) {
    guard name.hasSuffix(Self.ending), let mark = name.lastIndex(of: "#") else { return nil }
    template = name[..<mark] + Self.ending
    block = String(name[name.index(after: mark)...].dropLast(Self.ending.count))
    if block.isEmpty || block.contains("/") { return nil }
  }

  /// The file's path in a pack.
  public var path: String { "\(template.dropLast(Self.ending.count))#\(block)\(Self.ending)" }
}

extension Override {
  /// The whole of a file.
  init(_ file: ParsedTemplate, for block: String) {
    // Also where the last line is a tag alone, which leaves none, and an editor has put no line end behind it.
    let lastLine = file.text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    let isWhole = lastLine.isEmpty || lastLine.wholeMatch(of: /\s*\{\{[>\/][^}]*\}\}\s*/) != nil
    self.init(
      block: BlockNode(
        name: Name(text: block, range: 0..<0), place: Place(lead: [], isAlone: true), closesAlone: isWhole,
        content: file.nodes),
      source: file)
  }
}

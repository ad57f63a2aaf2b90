import Templating

/// What a template can see: the names of its view, and of every view that they lead to.
public struct TemplateContext: Encodable, Sendable {
  public struct Name: Encodable, Sendable {
    public var name: String
    /// `code`, `words?`, `flag`, `list of views`, …
    public var type: String
    /// The view behind it.
    public var view: String?
    public var doc: String
  }

  public var template: String
  /// The kind of subject that files are made for.
  public var kind: String
  /// The view that the template begins with.
  public var view: String
  /// Values of the pack.
  public var team: [Name]?
  public var views: [String: [Name]]
  /// How words are written.
  public var forms: [String] = Form.allCases.map(\.rawValue)
  public var blocks: [String]

  private enum CodingKeys: String, CodingKey {
    case template
    case kind = "for"
    case view, team, views, forms, blocks
  }

  /// One for each kind of subject that the template is rendered for.
  public static func all(of template: String, in pack: Pack) -> [TemplateContext] {
    let kinds = Set(
      pack.manifest.entries.filter { pack.library.inclusions(of: $0.template).contains(template) }.map(\.kind))
    let isHeader = pack.manifest.headers.contains { $0.template == template }
    return subjectKinds.filter { isHeader || kinds.contains($0.name) }.map { kind in
      TemplateContext(
        template: template, kind: kind.name, view: kind.shape.name,
        team: pack.library.outer?.shape.members.first?.nested?().members.map(Name.init),
        views: views(from: kind.shape), blocks: pack.library.blocks(of: template))
    }
  }

  /// By name, that view and every one it leads to.
  static func views(from shape: Shape) -> [String: [Name]] {
    var views: [String: [Name]] = [:]
    var open = [shape]
    while let shape = open.popLast() {
      if views[shape.name] != nil { continue }
      views[shape.name] = shape.members.map(Name.init)
      open += shape.members.compactMap { $0.nested?() }
    }
    return views
  }
}

extension TemplateContext.Name {
  init(_ member: Shape.Member) {
    (name, type, doc) = (member.name, member.kind.description, member.doc)
    view = member.nested?().name
  }
}

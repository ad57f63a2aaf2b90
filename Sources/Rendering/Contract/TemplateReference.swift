import Templating

/// The reference of what packs may rely on, as Markdown: `docs/template-reference.md`.
public enum TemplateReference {
  /// For the built-in pack.
  public static func markdown() throws -> String {
    let pack = try Pack.builtin()
    var text = """
      # Template reference

      What a template pack may rely on: version \(Contract.current.version) of the contract. Made by `RECORD=1 swift test --filter \
      ContractTests`; a test keeps it true. [templates.md](templates.md) says how packs are made.

      ## Templates

      A file is made for each subject of its kind: the service, a resource, … `seeded` files are written once and then the user's,
      `frozen` ones are never changed. `hornero template show TEMPLATE#BLOCK` prints what stands in a block. Their names mean the
      same everywhere:

      | block | what stands in it |
      | --- | --- |
      | `imports` | in Swift, all imports of the file; there also where it has none, then it is empty |
      | `summary` | what is said of the main type, with its attributes |
      | `properties` | what the main type stores |
      | `members` | nothing: the place for what the main type is to have besides. Begin with an empty line |
      | the name of a function, property or type | its declaration, with what is said of it; `find-email` is the `find` whose argument is called so |
      | `header`, `more` | in files that are not Swift: their beginning, and nothing at their end, the place for what is added |

      | id | template | for | when | owner | blocks |
      | --- | --- | --- | --- | --- | --- |

      """
    for entry in pack.manifest.entries {
      let owner = entry.ownership == .generated ? "" : entry.ownership.rawValue
      let condition = entry.condition.map { ($0.isNegated ? "not " : "") + $0.name } ?? ""
      let blocks = pack.library.blocks(of: entry.template).map { "`\($0)`" }.joined(separator: " ")
      text += "| `\(entry.id)` | `\(entry.template)` | \(entry.kind) | \(condition) | \(owner) | \(blocks) |\n"
    }
    text += """

      ## Forms

      Words of a person are written in a form that fits the place: `{{summary.swift}}`. There are \
      \(Form.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")).

      ## Kinds

      | for | view |
      | --- | --- |

      """
    for kind in subjectKinds { text += "| \(kind.name) | [\(kind.shape.name)](#\(kind.shape.name.lowercased())) |\n" }
    text += "\n## Views\n"
    for (name, members) in views.sorted(by: { $0.key < $1.key }) {
      text += "\n### \(name)\n\n| name | type | what it is |\n| --- | --- | --- |\n"
      for member in members {
        let view = member.view.map { " [\($0)](#\($0.lowercased()))" } ?? ""
        text += "| `\(member.name)` | \(member.type)\(view) | \(member.doc.replacing("|", with: "\\|")) |\n"
      }
    }
    return text
  }

  /// Every name that a pack may rely on: ids, `TEMPLATE`, `TEMPLATE#BLOCK`, `VIEW.NAME`; sorted.
  public static func names() throws -> [String] {
    let pack = try Pack.builtin()
    let names = pack.library.names.flatMap { name in [name] + pack.library.blocks(of: name).map { "\(name)#\($0)" } }
    let members = views.flatMap { view, members in members.map { "\(view).\($0.name)" } }
    return Set(names + members + pack.manifest.entries.map(\.id)).sorted()
  }

  private static var views: [String: [TemplateContext.Name]] {
    subjectKinds.reduce(into: [:]) { views, kind in
      views.merge(TemplateContext.views(from: kind.shape)) { first, _ in first }
    }
  }
}

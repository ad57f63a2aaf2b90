import Regeneration
import Rendering
import ServiceDescription
import Templating

/// The place where the built-in templates are plugged in.
extension Pipeline {
  public static var builtin: Pipeline {
    Pipeline(
      pack: "builtin 1",
      samples: Dictionary(uniqueKeysWithValues: Sample.all.map { ($0.name, $0.description) }),
      parse: { parseService($0, file: $1, withAdvice: true) },
      render: { try Rendering.render($0, history: $1).concurrentMap(GeneratedFile.init) }
    )
  }
}

extension GeneratedFile {
  /// What rendering made, as a plan takes it: neither module knows the other.
  public init(_ file: RenderedFile) {
    let ownership: Regeneration.Ownership =
      switch file.ownership {
      case .generated: .generated
      case .seeded: .seeded
      case .frozen: .frozen
      }
    self.init(
      path: file.path, contents: file.contents, executable: file.executable, ownership: ownership,
      template: file.template, subject: file.subject,
      former: file.formerTemplates.map { Identity(template: $0, subject: file.subject) }
    )
  }
}

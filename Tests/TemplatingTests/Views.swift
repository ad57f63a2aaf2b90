import Templating

/// A view with a member of every kind, recursive.
struct FieldView: View {
  var name = "title"
  var summary: Text = "What it says"
  var note: Text?
  var alias: String?
  var isOptional = false
  var lines: [String] = []
  var words: [Text] = []
  var kind = KindView()
  var parents: [ParentView] = []
  var children: [FieldView] = []
  var parent: ParentView? { parents.first }

  static let schema = Schema<FieldView> {
    Code("name", \.name, "Swift property name")
    Words("summary", \.summary, "what the description says about it")
    Words("note", \.note, "a remark")
    Code("alias", \.alias, "another name")
    Flag("isOptional", \.isOptional, "whether it may be absent")
    Code("lines", \.lines, "ready-made code")
    Words("words", \.words, "remarks")
    One("kind", \.kind, "its type")
    One("parent", \.parent, "what it belongs to")
    Many("children", \.children, "the fields inside")
  }
}

struct KindView: View {
  var swift = "String"
  var isText = true

  static let schema = Schema<KindView> {
    Code("swift", \.swift, "Swift type")
    Flag("isText", \.isText, "whether it is text")
  }
}

struct ParentView: View {
  var name = "Book"
  var title: Text = "A book"
  var kind = KindView(swift: "Book", isText: false)

  static let schema = Schema<ParentView> {
    Code("name", \.name, "type name")
    Words("title", \.title, "what it is called")
    One("kind", \.kind, "its type")
  }
}

/// The rendering of `text`, which can include `partials` by name.
func render<V: View>(_ text: String, _ view: V, partials: [String: String] = [:]) throws -> String {
  let sources = partials.map { TemplateSource(name: $0.key, text: $0.value) }
  let library = TemplateLibrary(sources + [TemplateSource(name: "main", text: text)])
  return String(decoding: try library.load("main", for: V.self).render(view), as: UTF8.self)
}

/// What is said about `text`, one line each.
func mistakes(_ text: String, partials: [String: String] = [:]) -> [String] {
  do {
    _ = try render(text, FieldView(), partials: partials)
    return []
  } catch let errors as TemplateErrors {
    return errors.diagnostics.map(\.description)
  } catch {
    return ["unexpected \(error)"]
  }
}

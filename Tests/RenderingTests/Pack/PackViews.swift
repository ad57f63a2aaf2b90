import Templating

@testable import Rendering

struct ShopView: Subject {
  var name = "Shop"
  var motto: Text = "Sells things"
  var isOpen = true
  var wares: [WareView] = [WareView(type: "Tea"), WareView(type: "Cup", isFragile: true)]
  var subjectName: String { "" }

  static let schema = Schema<ShopView> {
    Code("name", \.name, "its name")
    Words("motto", \.motto, "what it says")
    Flag("isOpen", \.isOpen, "whether it is open")
    Many("wares", \.wares, "what it sells")
  }
}

struct WareView: Subject {
  var type: String
  var folder = "Wares"
  var isFragile = false
  var subjectName: String { type }

  static let schema = Schema<WareView> {
    Code("type", \.type, "its type")
    Code("folder", \.folder, "its folder")
    Flag("isFragile", \.isFragile, "whether it breaks")
  }
}

let shopKinds: [SubjectKind<ShopView>] = [
  SubjectKind("service") { [$0] },
  SubjectKind("ware") { $0.wares },
]

/// A pack of `files`, the lines under `files:`, with templates by name.
func pack(_ files: String, _ templates: [String: String]) throws -> Pack {
  try Pack(
    manifest: Array("pack: shop\nversion: 1\nfiles:\n\(files)".utf8),
    templates: templates.map { TemplateSource(name: $0.key, text: $0.value) })
}

func rendered(_ files: String, _ templates: [String: String], _ shop: ShopView = ShopView()) throws -> [RenderedFile] {
  try BoundPack(pack(files, templates), kinds: shopKinds).render(shop)
}

/// What is said about a pack, one line each.
func complaints(_ files: String, _ templates: [String: String]) -> [String] {
  do {
    _ = try BoundPack(pack(files, templates), kinds: shopKinds)
    return []
  } catch let errors as TemplateErrors {
    return errors.diagnostics.map(\.description)
  } catch {
    return ["unexpected \(error)"]
  }
}

import Foundation

extension Baseline {
  /// The samples of a repository with its templates.
  ///
  /// - Parameter repository: the folder that holds `Samples` and `Templates`.
  public static func samples(of repository: URL) throws -> [Baseline] {
    let pack = try texts(of: repository.appendingPathComponent("Templates"))
    let samples = repository.appendingPathComponent("Samples")
    let names = try FileManager.default.contentsOfDirectory(atPath: samples.path).sorted()
    let builtin: [Baseline] = try names.compactMap { name in
      let description = samples.appendingPathComponent(name).appendingPathComponent("hornero.yml")
      guard let text = try? String(contentsOf: description, encoding: .utf8) else { return nil }
      return try Baseline(name: name, description: text, pack: pack)
    }
    let packs = samples.appendingPathComponent("packs")
    let style = packs.appendingPathComponent("projects/house-style/hornero.yml")
    let team = try Baseline(
      name: "house-style", description: try String(contentsOf: style, encoding: .utf8), pack: pack,
      team: try texts(of: packs.appendingPathComponent("house-style")))
    let minimal = try String(
      contentsOf: samples.appendingPathComponent("minimal/hornero.yml"), encoding: .utf8)
    let owned = try Baseline(name: "owned", description: minimal, pack: pack, team: TemplateChange.owned)
    return builtin + [team, owned]
  }

  /// The files of a pack, by their paths in it.
  private static func texts(of folder: URL) throws -> [String: String] {
    var texts: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where !path.hasPrefix(".origins") {
      guard path.hasSuffix(".mustache") || path == "pack.yml" else { continue }
      texts[path] = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
    }
    return texts
  }
}

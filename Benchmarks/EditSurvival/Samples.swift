import Foundation

extension Baseline {
  /// The samples of a repository with its templates.
  ///
  /// - Parameter repository: the folder that holds `Samples` and `Templates`.
  public static func samples(of repository: URL) throws -> [Baseline] {
    let templates = repository.appendingPathComponent("Templates")
    var pack: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: templates.path) {
      guard path.hasSuffix(".mustache") || path == "pack.yml" else { continue }
      pack[path] = try String(contentsOf: templates.appendingPathComponent(path), encoding: .utf8)
    }
    let samples = repository.appendingPathComponent("Samples")
    return try FileManager.default.contentsOfDirectory(atPath: samples.path).sorted().compactMap { name in
      let description = samples.appendingPathComponent(name).appendingPathComponent("hornero.yml")
      guard let text = try? String(contentsOf: description, encoding: .utf8) else { return nil }
      return try Baseline(name: name, description: text, pack: pack)
    }
  }
}

import Foundation
import PackagePlugin

/// Makes the templates and the samples' descriptions part of the program, as Swift literals.
///
/// SwiftPM plans a plugin anew when something under its target's folder comes or goes; the target therefore holds
/// links to `Templates` and `Samples`. Each file is an input of the command, and named in its arguments, so that
/// adding, editing and removing one all lead to a new run.
@main
struct EmbedTemplates: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let package = context.package.directoryURL
    let templates = try files(under: package.appending(path: "Templates", directoryHint: .isDirectory))
    let samples = try descriptions(under: package.appending(path: "Samples", directoryHint: .isDirectory))
    let output = context.pluginWorkDirectoryURL.appending(path: "Embedded.swift")
    var arguments = [package.path(percentEncoded: false), output.path(percentEncoded: false)]
    arguments += ["EmbeddedTemplates", "Templates"] + templates.map(\.relative)
    arguments += ["--", "EmbeddedSamples", "Samples"] + samples.map(\.relative)
    return [
      .buildCommand(
        displayName: "Embedding \(templates.count) templates and \(samples.count) samples",
        executable: try context.tool(named: "EmbedTemplatesTool").url,
        arguments: arguments,
        inputFiles: (templates + samples).map(\.url),
        outputFiles: [output])
    ]
  }

  private struct File {
    let url: URL
    /// The path from the folder that is embedded.
    let relative: String
  }

  /// Every file at any depth, hidden ones too, sorted by path.
  private func files(under folder: URL) throws -> [File] {
    var found: [File] = []
    func visit(_ url: URL, _ prefix: String) throws {
      for name in try FileManager.default.contentsOfDirectory(atPath: url.path(percentEncoded: false)).sorted() {
        let child = url.appending(path: name)
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: child.path(percentEncoded: false), isDirectory: &isDirectory)
        else { continue }
        if isDirectory.boolValue {
          try visit(child, prefix + name + "/")
        } else if !Self.ignored.contains(name) {
          found.append(File(url: child, relative: prefix + name))
        }
      }
    }
    try visit(folder, "")
    return found.sorted { $0.relative < $1.relative }
  }

  /// `NAME/hornero.yml` of each sample. The projects beside them are not looked at: they are large.
  private func descriptions(under folder: URL) throws -> [File] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted()
    return names.compactMap { name in
      let url = folder.appending(path: name).appending(path: "hornero.yml")
      guard FileManager.default.fileExists(atPath: url.path(percentEncoded: false)) else { return nil }
      return File(url: url, relative: name + "/hornero.yml")
    }
  }

  /// What tools and file managers leave in folders.
  private static let ignored: Set<String> = [".gitkeep", ".DS_Store"]
}

import Regeneration
import Rendering
import Templating

/// What is to be said about a pack that is not wrong in itself.
public struct PackReport: Sendable {
  /// How many files of how many samples were rendered.
  public var files = 0
  public var samples = 0
  /// What the Swift compiler says of what was rendered, by its parser alone.
  public var syntaxErrors: [String] = []
  /// Whether there is a Swift compiler.
  public var isParsed = false
  /// Worth a look, no errors.
  public var remarks: [String] = []

  public var isFine: Bool { syntaxErrors.isEmpty }
}

extension PackWorkbench {
  /// Renders every sample with the pack, and has the Swift of it parsed.
  ///
  /// - Throws: `InvalidPack`, `DiskError`.
  public func lint() throws -> PackReport {
    var report = PackReport()
    let pack = try pack()
    do {
      let samples = try pack.renderedSamples()
      (report.samples, report.files) = (samples.count, samples.reduce(0) { $0 + $1.files.count })
      for sample in samples { try parse(sample, &report) }
    } catch let error as TemplateErrors {
      throw InvalidPack(error, in: files, place: place)
    } catch let error as PathErrors {
      throw InvalidPack(error.placed(in: pack.manifest), in: files, place: place)
    }
    report.remarks = remarks()
    return report
  }

  private func parse(_ sample: PackSample, _ report: inout PackReport) throws {
    let sources = sample.files.filter { $0.path.hasSuffix(".swift") }
    let folder = "\(PathText.temporary)/hornero-lint-\(String(UInt64.random(in: 0 ... .max), radix: 36))"
    try disk.makeFolder(folder)
    defer {
      for name in (try? disk.names(in: folder)) ?? [] { try? disk.delete("\(folder)/\(name)") }
      try? disk.removeFolder(folder)
    }
    // Numbers for names: two folders of a project may hold files that are called alike.
    for (index, source) in sources.enumerated() {
      try disk.write(source.contents, to: "\(folder)/\(index).swift", mode: 0o600)
    }
    let names = sources.indices.map { "\(folder)/\($0).swift" }
    let command = ["swiftc", "-frontend", "-parse", "-swift-version", "6", "-diagnostic-style=llvm"]
    guard let result = try? Program.run(command + names) else { return }
    report.isParsed = true
    if result.status == 0 { return }
    for line in String(decoding: result.output, as: UTF8.self).split(separator: "\n") {
      guard line.hasPrefix(folder + "/"), line.contains(" error: ") else { continue }
      let rest = line.dropFirst(folder.utf8.count + 1)
      guard let index = Int(rest.prefix { $0 != "." }), sources.indices.contains(index),
        let colon = rest.firstIndex(of: ":")
      else { continue }
      let source = sources[index]
      report.syntaxErrors.append("\(sample.name)/\(source.path)\(rest[colon...])  (\(source.template))")
    }
    if report.syntaxErrors.isEmpty {
      report.syntaxErrors.append("\(sample.name): \(result.firstLine ?? "swiftc failed")")
    }
  }

  private func remarks() -> [String] {
    drift().compactMap { drift in
      switch drift.state {
      case .behind: "\(drift.target.path): the built-in one has moved on; hornero template upgrade merges that"
      case .unknown:
        "\(drift.target.path): what it was copied from is not recorded, so that upgrade cannot merge into it"
      case .current where drift.diff.lines.isEmpty:
        "\(drift.target.path): says what the built-in one says, and can go"
      case .current, .gone: nil
      }
    }
  }
}

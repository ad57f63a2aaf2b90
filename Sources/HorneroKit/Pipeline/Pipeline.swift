import Changes
import Persistence
import Regeneration
import ServiceDescription

/// From a description to a plan: the whole of Hornero on one screen.
///
/// The two stages that other modules own come in as functions, so that each can be replaced in a test.
public struct Pipeline: Sendable {
  public typealias Parse =
    @Sendable (_ bytes: [UInt8], _ file: String) -> (service: Service?, diagnostics: [Diagnostic])
  public typealias Render = @Sendable (_ service: Service, _ history: SchemaHistory) throws -> [GeneratedFile]

  /// The tool's own version, kept in every lock.
  public static let version = "0.1.0"

  /// Name and version of the built-in pack, which `render` uses.
  let pack: String
  /// Descriptions that a new service can start from: their texts by name.
  public let samples: [String: String]
  let parse: Parse
  /// With the built-in pack.
  let render: Render
  /// Where packs of teams are found.
  var packs = PackStore()

  public init(
    pack: String, samples: [String: String] = [:], parse: @escaping Parse,
    render: @escaping Render
  ) {
    self.pack = pack
    self.samples = samples
    self.parse = parse
    self.render = render
  }

  /// Reads and checks a description.
  ///
  /// - Throws: `InvalidDescription` with every error that there is.
  public func lint(_ description: DescriptionFile) throws -> CheckedDescription {
    let (service, diagnostics) = parse(description.bytes, description.name)
    let found = diagnostics.sortedOnce()
    let source = SourceText(description.bytes, file: description.name)
    guard let service, !found.hasErrors else { throw InvalidDescription(diagnostics: found, source: source) }
    return CheckedDescription(
      service: service, warnings: found.filter { !$0.isAdvice }, advice: found.filter(\.isAdvice), source: source)
  }

  /// Finds out what a run would do. Changes nothing on disk, except that with `isReadOnly` false the remains of an
  /// interrupted run are settled first.
  ///
  /// - Throws: `InvalidDescription`, `ProjectError`, `DiskError`, and whatever rendering throws.
  public func prepare(
    _ target: RunTarget, isReadOnly: Bool, request: PathRequest = PathRequest(), onWait: () -> Void = {}
  ) throws -> PreparedRun {
    let checked = try lint(target.description)
    let lock = try target.project.lockRun(onWait: onWait)
    let recovery = isReadOnly || lock == nil ? nil : try target.project.recover()
    let wish = PackWish(
      folder: PathText.parent(of: target.description.path),
      locked: checked.service.pack == .builtin ? nil : try target.project.readLock()?.pack, allowed: request.allowed)
    let pack = try loadPack(for: checked, wish)
    let past = try past(of: target, checked, pack, squashes: request.squashes)
    let formerNames = checked.service.formerNames
    var files = try pack.render(checked.service, past.history.schema).map {
      formerNames.isEmpty ? $0 : $0.known(by: formerNames)
    }
    let isGitRoot = target.project.isGitRoot
    let left = isGitRoot ? [] : files.filter { GitRoot.isOnlyForRoot($0.path) }.map(\.path)
    files.removeAll { left.contains($0.path) }
    files += past.history.frozen
    var snapshot = past.snapshot
    target.project.look(at: files + [OwnDescription.placeholder], &snapshot)
    let isNew = snapshot.lock == nil
    let isForgotten = OwnDescription.settle(target, &files, &snapshot)
    var wishes = try request.resolved(in: target.project, files: files, lock: snapshot.lock)
    wishes.renames = past.isSame ? [] : past.former.map(checked.service.renames) ?? []
    wishes.rewritesFrozen = request.squashes
    let header = Lock(
      tool: Self.version, pack: pack.header, description: target.pathInProject ?? RunTarget.standardName)
    var plan = makePlan(files, snapshot, header: header, request: wishes)
    if plan.lacksBase, let former = past.former {
      // The same as last time, where tool and pack are the same.
      let again = past.isSame ? files : try rendered(former, past, pack, wish) + past.history.frozen
      snapshot.rendered = Dictionary(again.map { ($0.path, $0.text) }) { first, _ in first }
      plan = makePlan(files, snapshot, header: header, request: wishes)
    }
    if isForgotten { plan.forget(RunTarget.standardName, hadBase: snapshot.base[RunTarget.standardName] != nil) }
    return PreparedRun(
      target: target, checked: checked, plan: plan, change: past.change,
      hasSchema: !past.history.schema.migrations.isEmpty, allowed: request.allowed, recovery: recovery,
      note: OwnDescription.note(target, plan) ?? (left.isEmpty ? nil : GitRoot.note(left)), isNew: isNew, lock: lock
    )
  }

  /// What the last description makes now, with its own pack where that can still be had.
  private func rendered(
    _ former: Service, _ past: Past, _ pack: LoadedPack, _ wish: PackWish
  ) throws -> [GeneratedFile] {
    let source = SourceText([], file: Records.applied)
    let checked = CheckedDescription(service: former, warnings: [], advice: [], source: source)
    let own = try? loadPack(for: checked, wish)
    return try (own ?? pack).render(former, past.history.schema)
  }
}

/// A description without errors.
public struct CheckedDescription: Sendable {
  public var service: Service
  public var warnings: [Diagnostic]
  /// Warnings about what can be made but is unwise; for whoever asks about the description, not on every run.
  public var advice: [Diagnostic]
  public var source: SourceText
}

/// A description with errors: all of them, sorted, with the text they speak of.
public struct InvalidDescription: Error, Sendable {
  public var diagnostics: [Diagnostic]
  public var source: SourceText

  public init(diagnostics: [Diagnostic], source: SourceText) {
    (self.diagnostics, self.source) = (diagnostics, source)
  }
}

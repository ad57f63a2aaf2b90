import Persistence
import Regeneration
import Rendering
import ServiceDescription
import Templating

/// A template pack that is ready to render one service.
struct LoadedPack: Sendable {
  /// What the lock says of it.
  var header: String
  var render: Pipeline.Render
}

/// Which pack a run wants.
struct PackWish: Sendable {
  /// That of the description, absolute: what is written there is seen from it.
  var folder: String
  /// What the lock says of the pack that the project was made with.
  var locked: String?
  /// By name, what the person allows.
  var allowed: Set<String> = []
}

extension Pipeline {
  /// The pack that a description asks for, with the values that it gives.
  ///
  /// - Throws: `InvalidDescription` where there is none, or the values are not what it wants; `InvalidPack` for all
  ///   that is wrong with it; `PackError.moved`.
  func loadPack(for checked: CheckedDescription, _ wish: PackWish) throws -> LoadedPack {
    let service = checked.service
    if service.pack == .builtin { return LoadedPack(header: pack, render: render) }
    let found = try find(service, wish, checked.source)
    let pack = try Self.pack(found.files, place: found.place)
    let (values, diagnostics) = pack.manifest.values(of: service.team, pack: service.packOrigin)
    if diagnostics.hasErrors { throw InvalidDescription(diagnostics: diagnostics.sortedOnce(), source: checked.source) }
    let ready = pack.with(values)
    let locked = LockedPack(
      name: pack.manifest.name, version: pack.manifest.version, digest: found.digest, commit: found.commit,
      source: service.pack)
    return LoadedPack(header: locked.text) { service, history in
      do {
        return try Rendering.render(service, with: ready, history: history).concurrentMap(GeneratedFile.init)
      } catch let error as TemplateErrors {
        throw InvalidPack(error, in: found.files, place: found.place)
      } catch let error as PathErrors {
        throw InvalidPack(error.placed(in: pack.manifest), in: found.files, place: found.place)
      }
    }
  }

  /// - Throws: `InvalidPack`.
  static func pack(_ files: PackFiles, place: String) throws -> Pack {
    do throws(TemplateErrors) {
      let open = files.templates.compactMap(\.conflict)
      if !open.isEmpty { throw TemplateErrors(open) }
      return try Pack(files)
    } catch {
      throw InvalidPack(error, in: files, place: place)
    }
  }

  private func find(_ service: Service, _ wish: PackWish, _ source: SourceText) throws -> PackStore.Found {
    do {
      var isAllowed = false
      if case .git(let git) = service.pack { isAllowed = wish.allowed.contains("pack:\(git.revisionName)") }
      return try packs.find(
        service.pack, from: wish.folder, locked: wish.locked.flatMap { LockedPack(git: $0) }, allowsMove: isAllowed)
    } catch let error as PackError {
      if case .moved = error { throw error }
      guard let origin = service.packOrigin else { throw error }
      let isMissing = if case .missing = error { true } else { false }
      let hint = isMissing ? "; the path of a pack is seen from the folder that its description lies in" : ""
      throw InvalidDescription(
        diagnostics: [Diagnostic(.badPack, error.description + hint, at: origin.range)], source: source)
    }
  }
}

extension Pipeline {
  /// Checks the pack that a description asks for, and the values that it gives.
  ///
  /// - Throws: as for a run.
  public func lintPack(of target: RunTarget, _ checked: CheckedDescription) throws {
    if checked.service.pack == .builtin { return }
    let folder = PathText.parent(of: target.description.path)
    let pack = try loadPack(for: checked, PackWish(folder: folder, locked: try? target.project.readLock()?.pack))
    _ = try pack.render(checked.service, SchemaHistory())
  }
}

extension TemplateSource {
  /// Where a conflict stands in it, left by an upgrade.
  fileprivate var conflict: TemplateDiagnostic? {
    guard FileText(contents: Array(text.utf8)).holdsConflict else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = lines.firstIndex { $0.hasPrefix("<<<<<<<") } ?? 0
    return TemplateDiagnostic(
      template: name, line: line + 1, column: 1, length: 7, message: "a conflict stands here",
      suggestion: "settle it between the markers")
  }
}

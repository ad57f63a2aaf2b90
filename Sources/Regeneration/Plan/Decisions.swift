extension Planner {
  /// One generated file against the disk.
  ///
  /// - Parameter place: where it stood when it was made last; `nil` for a file of which the lock knows nothing.
  mutating func decide(_ file: GeneratedFile, at place: String?) {
    guard let place, let entries = known.entries(at: place) else {
      return decideUnknown(file, snapshot.item(at: file.path))
    }
    let ancestor = Ancestor(entries)
    let item = snapshot.item(at: place)
    if ancestor.isOwned { return decideOwned(file, item, ancestor, at: place) }
    switch item {
    case .absent:
      decideDeletedByPerson(file, ancestor, at: place)
    case .file(let disk) where request.restores(file.path):
      decideRestored(file, disk, from: place)
    case .file(let disk) where ancestor.isTombstone && disk.contents != file.text.contents && !ancestor.wrote(disk):
      record(file, .removed, old: disk, why: "you have one of your own there")
      bury(file, from: place)
    case .file(let disk):
      switch file.ownership {
      case .seeded: decideSeeded(file, disk, ancestor, at: place)
      case .generated, .frozen: decideOurs(file, disk, ancestor, at: place)
      }
    case .directory, .link, .unreadable, .blocked:
      decideIrregular(file, item, ancestor, at: place)
    }
  }

  /// A path of which the lock knows nothing.
  private mutating func decideUnknown(_ file: GeneratedFile, _ item: DiskItem) {
    switch item {
    case .absent:
      record(file, file.ownership.firstVerdict)
      remember(file)
    case .file(let disk) where disk.contents == file.text.contents:
      record(file, .same, old: disk)
      remember(file)
    case .file(let disk) where file.ownership == .seeded:
      record(file, .keep, old: disk, why: "was there already; it is yours")
      remember(file)
    case .file(let disk):
      settle(file, disk, at: file.path, orRefuse: .unknownFile)
    case .directory, .link, .unreadable, .blocked:
      if let refusal = item.refusal { refuse(file, refusal) }
    }
  }

  private mutating func decideDeletedByPerson(_ file: GeneratedFile, _ ancestor: Ancestor, at place: String) {
    if request.restores(file.path) && snapshot.item(at: file.path) == .absent {
      record(file, .create, why: "brought back")
      return remember(file, from: place)
    }
    let remark: String? =
      if file.ownership != .seeded && !ancestor.wrote(file) {
        "you deleted it; its text would have changed"
      } else if !ancestor.isTombstone {
        "you deleted it; it is not brought back"
      } else {
        nil
      }
    record(file, .removed, why: remark)
    bury(file, from: place)
  }

  /// A file that the person wants back as Hornero makes it, whatever was done to it.
  private mutating func decideRestored(_ file: GeneratedFile, _ disk: FileText, from place: String) {
    if place == file.path {
      record(file, disk == file.text ? .same : .update, old: disk, why: disk == file.text ? nil : "brought back")
    } else {
      record(file, .move, from: place, old: disk, why: "brought back")
    }
    remember(file, from: place)
  }

  /// A file that the person has taken over stays where and as it is. Its base follows what is made, so that what
  /// changed meanwhile is not merged into it on the day it is given back.
  private mutating func decideOwned(_ file: GeneratedFile, _ item: DiskItem, _ ancestor: Ancestor, at place: String) {
    let old: FileText? = if case .file(let text) = item { text } else { nil }
    record(
      file, .owned, from: place, old: old,
      why: ancestor.wrote(file) || old?.contents == file.text.contents ? nil : "yours; what Hornero makes of it changed"
    )
    addLine(file, at: place, state: .owned, digests: [file.digest])
    if snapshot.base[place] != file.text { base[place] = .some(file.text) }
  }

  /// A file that we keep current, or must be able to vouch for.
  private mutating func decideOurs(_ file: GeneratedFile, _ disk: FileText, _ ancestor: Ancestor, at place: String) {
    let written = FileText(contents: file.text.contents, isExecutable: executable(file, disk, at: place))
    let isFrozen = (file.ownership == .frozen || ancestor.isFrozen) && !request.rewritesFrozen
    if disk.contents == file.text.contents {
      let isSame = place == file.path && disk.isExecutable == written.isExecutable
      record(file, isSame ? .same : place == file.path ? .update : .move, from: place, old: disk, new: written)
      remember(file, from: place)
    } else if isFrozen && ancestor.wroteLast(file) && place == file.path {
      record(file, .keep, old: disk, why: "is a migration, and was edited")
      remember(file)
    } else if isFrozen {
      refuse(file, .needsMigration, old: disk)
    } else if ancestor.isUntouched(disk, base: snapshot.base[place]) && !ancestor.isPutBack(disk) {
      record(file, place == file.path ? .update : .move, from: place, old: disk, new: written)
      remember(file, from: place)
    } else {
      decideEdited(file, disk, ancestor, at: place)
    }
  }

  /// The executable bit, merged on its own: ours where we changed it, else as it is on disk.
  func executable(_ file: GeneratedFile, _ disk: FileText, at place: String) -> Bool {
    guard let base = snapshot.base[place], base.isExecutable != file.text.isExecutable else {
      return disk.isExecutable
    }
    return file.text.isExecutable
  }

  /// Something that is no readable file, at a path that the lock knows.
  private mutating func decideIrregular(
    _ file: GeneratedFile, _ item: DiskItem, _ ancestor: Ancestor, at place: String
  ) {
    let isTheirs = file.ownership == .seeded || ancestor.isTombstone
    if isTheirs || (item == .link && ancestor.wroteLast(file)) {
      record(file, ancestor.isTombstone ? .removed : .keep, why: item.remark)
      addLine(
        file, at: place, state: ancestor.isTombstone ? .removed : .present, digests: ancestor.digests.sorted())
    } else if let refusal = item.refusal {
      refuse(file, refusal)
    }
  }

  /// A path that the lock knows and nothing is made for any more.
  mutating func decideVanished(_ path: String, _ ancestor: Ancestor) {
    let item = snapshot.item(at: path)
    func entry(_ verdict: Verdict, _ refusal: Refusal? = nil, old: FileText? = nil, why: String? = nil) -> PlanEntry {
      PlanEntry(path: path, verdict: verdict, why: refusal?.why ?? why, refusal: refusal, old: old, new: nil)
    }
    switch item {
    case .absent, .blocked:
      break
    case _ where ancestor.isTombstone || ancestor.isOwned:
      break
    case _ where ancestor.isFrozen && !request.rewritesFrozen:
      entries.append(entry(.refused, .frozenVanished))
    case .file(let disk) where ancestor.isUntouched(disk, base: snapshot.base[path]) && !ancestor.isPutBack(disk):
      entries.append(entry(.delete, old: disk))
    case .file(let disk):
      entries.append(entry(.orphan, old: disk, why: "you edited it; it is yours now"))
    case .directory, .link, .unreadable:
      entries.append(entry(.orphan, why: item.remark))
    }
    forgetBase(path)
  }
}

extension Ownership {
  fileprivate var firstVerdict: Verdict {
    switch self {
    case .generated: .create
    case .seeded: .seed
    case .frozen: .frozen
    }
  }
}

extension DiskItem {
  /// Why nothing can be written there; `nil` for a file and where there is nothing.
  var refusal: Refusal? {
    switch self {
    case .absent, .file: nil
    case .directory: .directory
    case .link: .link
    case .unreadable(let reason): .unreadable(reason)
    case .blocked(let folder, let why): .blocked(by: folder, why: why)
    }
  }

  fileprivate var remark: String? { refusal?.why }
}

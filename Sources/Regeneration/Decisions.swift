extension Planner {
  /// One generated file against the disk.
  mutating func decide(_ file: GeneratedFile) {
    let item = snapshot.item(at: file.path)
    guard let entries = known.entries(at: file.path) else { return decideUnknown(file, item) }
    let ancestor = Ancestor(entries)
    switch item {
    case .absent:
      decideDeletedByPerson(file, ancestor)
    case .file(let disk) where ancestor.isTombstone && disk.contents != file.text.contents && !ancestor.wrote(disk):
      record(file, .removed, old: disk, why: "you have one of your own there")
      bury(file)
    case .file(let disk):
      decideThreeWay(file, disk, ancestor)
    case .directory, .link, .unreadable, .blocked:
      decideIrregular(file, item, ancestor)
    }
  }

  /// A path of which the lock knows nothing.
  private mutating func decideUnknown(_ file: GeneratedFile, _ item: DiskItem) {
    switch item {
    case .absent where known.wasRemoved(file):
      record(file, .removed)
      bury(file)
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
      refuse(file, .unknownFile, old: disk)
    case .directory, .link, .unreadable, .blocked:
      if let refusal = item.refusal { refuse(file, refusal) }
    }
  }

  private mutating func decideDeletedByPerson(_ file: GeneratedFile, _ ancestor: Ancestor) {
    let remark: String? =
      if file.ownership != .seeded && !ancestor.wrote(file) {
        "you deleted it; its text would have changed"
      } else if !ancestor.isTombstone {
        "you deleted it; it is not brought back"
      } else {
        nil
      }
    record(file, .removed, why: remark)
    bury(file)
  }

  private mutating func decideThreeWay(_ file: GeneratedFile, _ disk: FileText, _ ancestor: Ancestor) {
    switch file.ownership {
    case .seeded:
      // Its base stays the text that was written, for the day on which the pack makes it a generated file.
      record(file, ancestor.wrote(disk) ? .same : .keep, old: disk)
      keepLine(file, ancestor)
    case .generated, .frozen:
      decideOurs(file, disk, ancestor)
    }
  }

  /// A file that we keep current, or must be able to vouch for.
  private mutating func decideOurs(_ file: GeneratedFile, _ disk: FileText, _ ancestor: Ancestor) {
    var written = file.text
    written.isExecutable = executable(file, disk)
    if disk.contents == file.text.contents {
      record(file, disk.isExecutable == written.isExecutable ? .same : .update, old: disk, new: written)
      remember(file)
    } else if ancestor.wroteLast(file) {
      record(file, .keep, old: disk, why: file.ownership == .frozen ? "is a migration, and was edited" : nil)
      remember(file)
    } else if file.ownership == .frozen || ancestor.isFrozen {
      refuse(file, .needsMigration, old: disk)
    } else if ancestor.wrote(disk) {
      record(file, .update, old: disk, new: written)
      remember(file)
    } else {
      refuse(file, .needsMerge(hasBase: snapshot.base[file.path].map(ancestor.wrote) ?? false), old: disk)
    }
  }

  /// The executable bit, merged on its own: ours where we changed it, else as it is on disk.
  private func executable(_ file: GeneratedFile, _ disk: FileText) -> Bool {
    guard let base = snapshot.base[file.path], base.isExecutable != file.text.isExecutable else {
      return disk.isExecutable
    }
    return file.text.isExecutable
  }

  /// Something that is no readable file, at a path that the lock knows.
  private mutating func decideIrregular(_ file: GeneratedFile, _ item: DiskItem, _ ancestor: Ancestor) {
    let isTheirs = file.ownership == .seeded || ancestor.isTombstone
    if isTheirs || (item == .link && ancestor.wroteLast(file)) {
      record(file, ancestor.isTombstone ? .removed : .keep, why: item.remark)
      keepLine(file, ancestor)
    } else if let refusal = item.refusal {
      refuse(file, refusal)
    }
  }

  /// Keeps what the lock says about a file that is the person's.
  private mutating func keepLine(_ file: GeneratedFile, _ ancestor: Ancestor) {
    addLine(file, state: ancestor.isTombstone ? .removed : .present, digests: ancestor.digests.sorted())
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
    case _ where ancestor.isTombstone:
      break
    case _ where ancestor.isFrozen:
      entries.append(entry(.refused, .frozenVanished))
    case .file(let disk) where ancestor.wrote(disk):
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
  fileprivate var refusal: Refusal? {
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

import Regeneration

/// A project in memory: what was written before, what is on disk, what is made now.
struct PlanFixture {
  static let header = Lock(tool: "1", pack: "builtin 1", description: "hornero.yml")

  var generated: [GeneratedFile] = []
  var snapshot = Snapshot()
  var request = PlanRequest()

  /// Adds a file that Hornero wrote earlier as `before`, that is on disk as `disk` and that is made now as `now`.
  ///
  /// - Parameters:
  ///   - before: `nil` when the lock does not know the file.
  ///   - disk: `nil` when there is none.
  ///   - now: `nil` when it is no longer made.
  mutating func add(
    _ path: String = "f", before: String?, disk: String?, now: String?, ownership: Ownership = .generated,
    state: LockEntry.State = .present, template: String? = nil, former: [String] = []
  ) {
    let template = template ?? "template of \(path)"
    if let before {
      let entry = LockEntry(
        template: template, subject: "service", path: path, ownership: ownership, state: state,
        digests: [Digest(of: bytes(before))]
      )
      let entries = (snapshot.lock?.entries ?? []) + [entry]
      snapshot.lock = Lock(tool: "1", pack: "builtin 1", description: "hornero.yml", entries: entries)
      if state != .removed { snapshot.base[path] = FileText(contents: bytes(before)) }
    }
    if let disk { snapshot.items[path] = .file(FileText(contents: bytes(disk))) }
    if let now {
      generated.append(
        GeneratedFile(
          path: path, contents: bytes(now), ownership: ownership, template: template, subject: "service",
          former: former.map { Identity(template: $0, subject: "service") })
      )
    }
  }

  var plan: Plan { makePlan(generated, snapshot, header: Self.header, request: request) }

  /// The project after the plan was applied to it, in memory.
  func applied() -> PlanFixture {
    let plan = plan
    var next = self
    for entry in plan.entries where entry.verdict.touchesFile {
      if let from = entry.from { next.snapshot.items[from] = .absent }
    }
    for entry in plan.entries where entry.verdict.touchesFile {
      next.snapshot.items[entry.path] = entry.new.map(DiskItem.file) ?? .absent
    }
    for (path, text) in plan.base { next.snapshot.base[path] = text }
    for (path, text) in plan.openBase { next.snapshot.openBase[path] = text }
    next.snapshot.lock = plan.lock
    next.request = PlanRequest()
    return next
  }
}

func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

extension PlanFixture {
  /// What stands at a path.
  func text(_ path: String = "f") -> String? {
    if case .file(let text)? = snapshot.items[path] { String(decoding: text.contents, as: UTF8.self) } else { nil }
  }

  mutating func edit(_ path: String = "f", _ text: String?) {
    snapshot.items[path] = text.map { .file(FileText(contents: bytes($0))) } ?? .absent
  }

  /// What is made from now on at the path of a file that is made already.
  mutating func make(_ path: String = "f", _ text: String) {
    for index in generated.indices where generated[index].path == path { generated[index].text.contents = bytes(text) }
  }
}

extension Plan {
  var verdicts: [String: Verdict] { Dictionary(uniqueKeysWithValues: entries.map { ($0.path, $0.verdict) }) }
}

/// Decides what a run would do to every file. Pure: the same arguments give the same plan.
///
/// - Parameters:
///   - generated: what was rendered, in any order.
///   - snapshot: what is on disk, at least at the paths of `generated` and of the lock.
///   - header: a lock whose header (tool, pack, description) the new lock takes over; its entries are ignored.
public func makePlan(_ generated: [GeneratedFile], _ snapshot: Snapshot, header: Lock) -> Plan {
  var planner = Planner(generated: generated, snapshot: snapshot)
  planner.run()
  return planner.plan(header: header)
}

/// Collects entries, lock lines and base changes file by file.
struct Planner {
  let generated: [GeneratedFile]
  let snapshot: Snapshot
  let known: LockIndex
  /// Files that are made at a path of which the lock knows nothing.
  private let appearing: Set<Identity>
  private let clashes: [String: Refusal]

  var entries: [PlanEntry] = []
  var lines: [LockEntry] = []
  var base: [String: FileText?] = [:]

  init(generated: [GeneratedFile], snapshot: Snapshot) {
    self.generated = generated.sorted { ($0.path, $0.template, $0.subject) < ($1.path, $1.template, $1.subject) }
    self.snapshot = snapshot
    let known = LockIndex(snapshot.lock)
    self.known = known
    appearing = Set(generated.filter { known.entries(at: $0.path) == nil }.map(\.identity))
    clashes = pathClashes(of: generated)
  }

  mutating func run() {
    for file in generated {
      if let refusal = refusalBeforeDisk(file) {
        refuse(file, refusal)
      } else {
        decide(file)
      }
    }
    let made = Set(generated.map(\.path))
    for path in known.paths where !made.contains(path) {
      guard let entries = known.entries(at: path) else { continue }
      // Of a file that moved, the refusal at its new path speaks.
      if entries.contains(where: { appearing.contains($0.identity) }) { continue }
      decideVanished(path, Ancestor(entries))
    }
  }

  func plan(header: Lock) -> Plan {
    let lock = Lock(tool: header.tool, pack: header.pack, description: header.description, entries: lines)
    return Plan(
      entries: entries.sorted { ($0.path, $0.verdict.rawValue) < ($1.path, $1.verdict.rawValue) },
      lock: lock, base: base, changesLock: lock != snapshot.lock
    )
  }

  private func refusalBeforeDisk(_ file: GeneratedFile) -> Refusal? {
    if let problem = ProjectPath.problem(with: file.path) { return .unsafePath(problem) }
    if let clash = clashes[file.path] { return clash }
    guard known.entries(at: file.path) == nil, let old = known.oldPath(of: file) else { return nil }
    return .moved(from: old)
  }

  // MARK: What the decisions record

  mutating func record(
    _ file: GeneratedFile, _ verdict: Verdict, old: FileText? = nil, new: FileText? = nil, why: String? = nil
  ) {
    entries.append(
      PlanEntry(path: file.path, verdict: verdict, why: why, refusal: nil, old: old, new: new ?? file.text)
    )
  }

  mutating func refuse(_ file: GeneratedFile, _ refusal: Refusal, old: FileText? = nil) {
    entries.append(
      PlanEntry(path: file.path, verdict: .refused, why: refusal.why, refusal: refusal, old: old, new: file.text)
    )
  }

  /// The lock line and the base of a file whose present text is the ancestor of the next run.
  mutating func remember(_ file: GeneratedFile) {
    addLine(file, digests: [file.digest])
    if snapshot.base[file.path] != file.text { base[file.path] = .some(file.text) }
  }

  /// The lock line of a file that the person deleted. The base goes: there is nothing left to merge into.
  mutating func bury(_ file: GeneratedFile) {
    addLine(file, state: .removed, digests: [file.digest])
    forgetBase(file.path)
  }

  mutating func addLine(_ file: GeneratedFile, state: LockEntry.State = .present, digests: [Digest]) {
    lines.append(
      LockEntry(
        template: file.template, subject: file.subject, path: file.path, ownership: file.ownership, state: state,
        digests: digests
      )
    )
  }

  mutating func forgetBase(_ path: String) {
    if snapshot.base[path] != nil { base.updateValue(nil, forKey: path) }
  }
}

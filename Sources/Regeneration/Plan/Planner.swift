/// Decides what a run would do to every file. Pure: the same arguments give the same plan.
///
/// - Parameters:
///   - generated: what was rendered, in any order.
///   - snapshot: what is on disk, at least at the paths of `generated` and of the lock.
///   - header: a lock whose header (tool, pack, description) the new lock takes over; its entries are ignored.
///   - request: what the person asks for beyond that.
public func makePlan(
  _ generated: [GeneratedFile], _ snapshot: Snapshot, header: Lock, request: PlanRequest = PlanRequest()
) -> Plan {
  var planner = Planner(generated: generated, snapshot: snapshot, request: request)
  planner.run()
  let plan = planner.plan(header: header)
  return request.only.isEmpty ? plan : plan.restricted(to: request.only, before: snapshot)
}

/// Collects entries, lock lines and base changes file by file.
struct Planner {
  let generated: [GeneratedFile]
  let snapshot: Snapshot
  let request: PlanRequest
  let known: LockIndex
  /// By path of today: where the file stood when it was made last.
  private let places: [String: String]
  private let madePaths: Set<String>
  /// Paths that files leave for others.
  private let vacated: Set<String>
  private let clashes: [String: Refusal]
  /// Names that the run renames everywhere.
  let goneNames: [Line: Line]

  var entries: [PlanEntry] = []
  var lines: [LockEntry] = []
  var base: [String: FileText?] = [:]
  var openBase: [String: FileText?] = [:]
  var lacksBase = false

  init(generated: [GeneratedFile], snapshot: Snapshot, request: PlanRequest) {
    self.generated = generated.sorted { ($0.path, $0.template, $0.subject) < ($1.path, $1.template, $1.subject) }
    self.snapshot = snapshot
    self.request = request
    let known = LockIndex(snapshot.lock)
    self.known = known
    clashes = pathClashes(of: generated)
    madePaths = Set(generated.map(\.path))
    places = Self.places(of: generated, known)
    vacated = Set(places.compactMap { $0.key == $0.value ? nil : $0.value })
    goneNames = SymbolMap.goneNames(
      request.renames, from: snapshot.base.values.lazy.map(\.contents), to: generated.lazy.map(\.text.contents))
  }

  /// Each file's own place first; a path whose former file is gone belongs to whoever is made there now.
  private static func places(of generated: [GeneratedFile], _ known: LockIndex) -> [String: String] {
    var places: [String: String] = [:]
    var taken: Set<String> = []
    for file in generated {
      guard let place = known.place(of: file) else { continue }
      places[file.path] = place
      taken.insert(place)
    }
    for file in generated where places[file.path] == nil {
      guard let place = known.path(like: file.path), taken.insert(place).inserted else { continue }
      places[file.path] = place
    }
    return places
  }

  mutating func run() {
    for file in generated {
      if let refusal = refusalBeforeDisk(file) {
        refuse(file, refusal)
      } else {
        decide(file, at: places[file.path])
      }
    }
    let spoken = madePaths.union(places.values)
    for path in known.paths where !spoken.contains(path) {
      if let entries = known.entries(at: path) { decideVanished(path, Ancestor(entries)) }
    }
  }

  func plan(header: Lock) -> Plan {
    let lock = Lock(tool: header.tool, pack: header.pack, description: header.description, entries: lines)
    return Plan(
      entries: entries.sorted { ($0.path, $0.verdict.rawValue) < ($1.path, $1.verdict.rawValue) },
      lock: lock, base: base, openBase: openBase, changesLock: lock != snapshot.lock, lacksBase: lacksBase
    )
  }

  private func refusalBeforeDisk(_ file: GeneratedFile) -> Refusal? {
    if let problem = ProjectPath.problem(with: file.path) { return .unsafePath(problem) }
    if let clash = clashes[file.path] { return clash }
    guard let place = places[file.path], place != file.path, !vacated.contains(file.path),
      snapshot.item(at: file.path) != .absent, snapshot.item(at: place) != .absent
    else { return nil }
    return snapshot.item(at: file.path).refusal ?? .targetTaken(from: place)
  }

  // MARK: What the decisions record

  /// - Parameter place: where the file stood before, where that is another path.
  mutating func record(
    _ file: GeneratedFile, _ verdict: Verdict, from place: String? = nil, old: FileText? = nil, new: FileText? = nil,
    why: String? = nil, conflicts: Int = 0, offer: FileText? = nil
  ) {
    entries.append(
      PlanEntry(
        path: file.path, from: place == file.path ? nil : place, verdict: verdict, why: why, refusal: nil, old: old,
        new: new ?? file.text, conflicts: conflicts, offer: offer)
    )
  }

  mutating func refuse(
    _ file: GeneratedFile, _ refusal: Refusal, old: FileText? = nil, from place: String? = nil
  ) {
    entries.append(
      PlanEntry(
        path: file.path, from: place == file.path ? nil : place, verdict: .refused, why: refusal.why, refusal: refusal,
        old: old, new: file.text)
    )
  }

  /// The lock line and the base of a file whose present text is the ancestor of the next run.
  mutating func remember(_ file: GeneratedFile, from place: String? = nil) {
    addLine(file, digests: [file.digest])
    keepBase(file.text, at: file.path, from: place)
  }

  /// The lock line of a file that the person deleted. The base goes: there is nothing left to merge into.
  mutating func bury(_ file: GeneratedFile, from place: String? = nil) {
    addLine(file, state: .removed, digests: [file.digest])
    forgetBase(file.path)
    if let place, !madePaths.contains(place) { forgetBase(place) }
  }

  /// - Parameter path: where the file stands; absent: where it is made.
  mutating func addLine(
    _ file: GeneratedFile, at path: String? = nil, state: LockEntry.State = .present, digests: [Digest],
    open: OpenConflict? = nil
  ) {
    lines.append(
      LockEntry(
        template: file.template, subject: file.subject, path: path ?? file.path, ownership: file.ownership,
        state: state, digests: digests, open: open
      )
    )
  }

  /// Makes `text` the base at a path, and what was at its former place go.
  mutating func keepBase(_ text: FileText, at path: String, from place: String? = nil) {
    if snapshot.base[path] != text { base[path] = .some(text) } else { base[path] = nil }
    if snapshot.openBase[path] != nil { openBase.updateValue(nil, forKey: path) }
    if let place, place != path, !madePaths.contains(place) { forgetBase(place) }
  }

  mutating func forgetBase(_ path: String) {
    if snapshot.base[path] != nil { base.updateValue(nil, forKey: path) }
    if snapshot.openBase[path] != nil { openBase.updateValue(nil, forKey: path) }
  }
}

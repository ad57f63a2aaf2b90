extension Planner {
  /// A file that the person edited and that we keep current.
  mutating func decideEdited(_ file: GeneratedFile, _ disk: FileText, _ ancestor: Ancestor, at place: String) {
    let side = request.side(for: file.path)
    var edited = disk
    if ancestor.open != nil, !ancestor.isPutBack(disk), ConflictMarkers.stand(in: disk.contents) {
      guard let side, let settled = ConflictMarkers.settled(disk.contents, for: side) else {
        return leaveUnsettled(file, disk, at: place)
      }
      edited.contents = settled
    }
    let base = ancestor.base(in: snapshot, at: place, of: file, disk: disk)
    if ancestor.wroteLast(file) && !ancestor.isPutBack(disk) {
      let map = SymbolMap([], base: [], made: [], gone: goneNames)
      if let base {
        edited.contents = map.applied(toYours: edited.contents, base: base.contents, path: file.path)
      }
      return write(file, edited, over: disk, from: place)
    }
    if !file.isMergeable { return settle(file, disk, at: place, orRefuse: .unmergeable) }
    if ConflictMarkers.stand(in: edited.contents) {
      return settle(file, disk, at: place, orRefuse: .markersLeft)
    }
    guard let base else { return decideWithoutBase(file, disk, edited, ancestor, at: place) }
    merge(file, edited, with: base, over: disk, from: place, favour: side)
  }

  private mutating func merge(
    _ file: GeneratedFile, _ edited: FileText, with base: FileText, over disk: FileText, from place: String,
    favour: MergeSide?
  ) {
    let map = SymbolMap(request.renames, base: base.contents, made: file.text.contents, gone: goneNames)
    let yours = map.applied(toYours: edited.contents, base: base.contents, path: file.path)
    guard
      let merged = Merge(
        base: map.applied(toBase: base.contents), yours: yours, hornero: file.text.contents, path: file.path,
        favour: favour)
    else { return settle(file, disk, at: place, orRefuse: .unmergeable) }
    let text = FileText(contents: merged.contents, isExecutable: executable(file, disk, at: place))
    if merged.conflicts == 0 { return write(file, text, over: disk, from: place) }
    writeConflict(file, text, merged.conflicts, over: disk, base: base, from: place)
  }

  /// What both sides have in common stays, and every difference is marked: nobody knows whose it is.
  private mutating func decideWithoutBase(
    _ file: GeneratedFile, _ disk: FileText, _ edited: FileText, _ ancestor: Ancestor, at place: String
  ) {
    lacksBase = true
    if ancestor.wasSeeded { return settle(file, disk, at: place, orRefuse: .becomesGenerated) }
    guard
      let merged = Merge(
        withoutBase: edited.contents, file.text.contents, favour: request.side(for: file.path))
    else { return settle(file, disk, at: place, orRefuse: .unmergeable) }
    let text = FileText(contents: merged.contents, isExecutable: disk.isExecutable)
    if merged.conflicts == 0 { return write(file, text, over: disk, from: place) }
    writeConflict(
      file, text, merged.conflicts, over: disk, base: nil, from: place,
      why: "what you edited it from is lost")
  }

  /// A text without conflicts goes to its place.
  private mutating func write(_ file: GeneratedFile, _ text: FileText, over disk: FileText, from place: String) {
    let verdict: Verdict =
      if place != file.path {
        .move
      } else if text == disk {
        text.contents == file.text.contents ? .same : .keep
      } else {
        text.contents == file.text.contents ? .update : .merge
      }
    record(
      file, verdict, from: place, old: disk, new: text,
      why: verdict == .move && text.contents != file.text.contents ? "with your edits" : nil)
    remember(file, from: place)
  }

  private mutating func writeConflict(
    _ file: GeneratedFile, _ text: FileText, _ count: Int, over disk: FileText, base: FileText?, from place: String,
    why: String? = nil
  ) {
    let places = "\(count) \(count == 1 ? "place" : "places") to settle"
    record(
      file, .conflict, from: place, old: disk, new: text, why: [why, places].compactMap { $0 }.joined(separator: "; "),
      conflicts: count)
    addLine(
      file, state: .conflict, digests: [file.digest],
      open: OpenConflict(before: Digest(of: disk.contents), base: base.map { Digest(of: $0.contents) }))
    keepBase(file.text, at: file.path, from: place)
    guard let base else { return }
    openBase[file.path] = snapshot.openBase[file.path] == base ? nil : .some(base)
  }

  /// Markers stand in it: it is left alone, and so is what is remembered about it, until they are settled.
  private mutating func leaveUnsettled(_ file: GeneratedFile, _ disk: FileText, at place: String) {
    let count = ConflictMarkers.count(in: disk.contents)
    entries.append(
      PlanEntry(
        path: place, verdict: .unsettled, why: "\(count) \(count == 1 ? "place" : "places") to settle", refusal: nil,
        old: disk, new: file.text, conflicts: count))
    lines += known.entries(at: place) ?? []
  }

  /// A choice between two whole texts, if the person made one.
  mutating func settle(_ file: GeneratedFile, _ disk: FileText, at place: String, orRefuse refusal: Refusal) {
    switch request.side(for: file.path) {
    case nil: refuse(file, refusal, old: disk, from: place)
    case .yours: write(file, disk, over: disk, from: place)
    case .hornero: write(file, file.text, over: disk, from: place)
    }
  }
}

extension Planner {
  /// A file that is the person's from the day it was written. It follows its subject to another path, and as long as
  /// nobody touched it, it is rendered anew there; names that changed in an edited one are only offered.
  mutating func decideSeeded(_ file: GeneratedFile, _ disk: FileText, _ ancestor: Ancestor, at place: String) {
    let isUntouched = ancestor.wrote(disk)
    if place != file.path && isUntouched {
      record(file, .move, from: place, old: disk)
      return remember(file, from: place)
    }
    let offer = offer(file, disk, ancestor, at: place)
    let verdict: Verdict = place != file.path ? .move : isUntouched ? .same : .keep
    record(
      file, verdict, from: place, old: disk, new: disk,
      why: offer == nil ? nil : "speaks of names that changed; see the patch below", offer: offer)
    // Its base stays the text that was written, for the day on which the pack makes it a generated file.
    addLine(file, digests: ancestor.digests.sorted())
    if place != file.path, let base = snapshot.base[place] { keepBase(base, at: file.path, from: place) }
  }

  /// The person's text with the names that Hornero renamed; `nil` where it holds none.
  private func offer(_ file: GeneratedFile, _ disk: FileText, _ ancestor: Ancestor, at place: String) -> FileText? {
    guard !request.renames.isEmpty, let base = ancestor.base(in: snapshot, at: place, of: file, disk: disk) else {
      return nil
    }
    let map = SymbolMap(request.renames, base: base.contents, made: file.text.contents, gone: goneNames)
    var offer = disk
    offer.contents = map.applied(toYours: disk.contents, base: base.contents, path: file.path)
    return offer == disk ? nil : offer
  }
}

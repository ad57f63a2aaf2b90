/// The paths that cannot stand beside each other: equal, equal but for case, or one a folder of the other.
func pathClashes(of files: [GeneratedFile]) -> [String: Refusal] {
  var clashes: [String: Refusal] = [:]
  let groups = Dictionary(grouping: files, by: { ProjectPath.folded($0.path) })
  for group in groups.values where group.count > 1 {
    let paths = group.map(\.path).sorted()
    for (index, path) in paths.enumerated() {
      clashes[path] = .clash(with: index == 0 ? paths[1] : paths[0])
    }
  }
  // Most files share their folders: each is looked up for the first file in it alone.
  var seen: Set<Substring> = []
  for file in files {
    var folder = file.path[...]
    while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
      folder = folder[..<slash]
      guard seen.insert(folder).inserted else { break }
      guard let other = groups[ProjectPath.folded(String(folder))]?.first else { continue }
      clashes[other.path] = .folderClash(with: file.path)
    }
  }
  return clashes
}

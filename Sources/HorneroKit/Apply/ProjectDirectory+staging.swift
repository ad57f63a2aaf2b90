extension ProjectDirectory {
  /// Keeps what a finished run left in the staging folder, for `hornero undo`, in the place of what the run before it
  /// left; deletes what an unfinished one left. Only ever called without a journal.
  func settleStaging() throws {
    let staging = absolute(Records.staging)
    guard try disk.kind(of: staging) == .folder else { return }
    if try disk.kind(of: "\(staging)/\(Journal.done)") == nil { return try clear(staging) }
    try clear(absolute(Records.undo))
    try disk.rename(staging, to: absolute(Records.undo))
  }

  /// Deletes a folder of files.
  private func clear(_ folder: String) throws {
    guard try disk.kind(of: folder) == .folder else { return }
    for name in try disk.names(in: folder) { try disk.delete("\(folder)/\(name)") }
    try disk.removeFolder(folder)
  }
}

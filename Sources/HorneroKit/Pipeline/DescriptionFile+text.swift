extension DescriptionFile {
  /// What is piped into a command, under the name of standard input.
  ///
  /// - Throws: `DescriptionFileError.unreadable`
  public static func standardInput() throws -> DescriptionFile {
    let name = "standard input"
    do {
      return DescriptionFile(name: name, path: "/dev/stdin", bytes: try Disk().read("/dev/stdin", atMost: 64 << 20))
    } catch let error as DiskError {
      throw DescriptionFileError.unreadable(name, reason: error.reason)
    }
  }

  /// Puts another text in the file's place, at once: a reader sees the one or the other.
  ///
  /// - Throws: `DiskError`
  public func replace(with text: [UInt8]) throws {
    let disk = Disk()
    // The file itself, where the path is a link to it.
    let file = disk.resolved(path) ?? path
    let draft = file + ".hornero-draft"
    var mode: UInt32 = 0o666
    if case .file(let present)? = try disk.kind(of: file) { mode = present }
    try? disk.delete(draft)
    do {
      try disk.write(text, to: draft, mode: mode, exactly: true)
      try disk.rename(draft, to: file)
    } catch {
      try? disk.delete(draft)
      throw error
    }
  }
}

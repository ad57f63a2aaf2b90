import Regeneration

/// How a base lies on disk: as the text it is, each line set off by a tab.
///
/// A base that is the very file it belongs to would be taken for it by git. Where one branch renames a resource, git
/// pairs what it deleted with what it added by likeness alone, and carries another branch's edits of a file over into
/// the base of its new path as gladly as into the file. With a tab before them no lines are alike, and git still joins
/// bases line by line.
extension FileText {
  private static let mark = UInt8(ascii: "\t")
  private static let lineEnd = UInt8(ascii: "\n")

  /// The same with a tab before each line.
  var setOff: FileText {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(contents.count + contents.count / 16)
    var isStart = true
    for byte in contents {
      if isStart { bytes.append(Self.mark) }
      bytes.append(byte)
      isStart = byte == Self.lineEnd
    }
    return FileText(contents: bytes, isExecutable: isExecutable)
  }

  /// The text that was set off. A line without a tab is taken as it is: git's markers are such, and empty lines after
  /// a tool that trims.
  var broughtBack: FileText {
    let bytes = [UInt8](unsafeUninitializedCapacity: contents.count) { buffer, count in
      var isStart = true
      for byte in contents {
        if !isStart || byte != Self.mark {
          buffer[count] = byte
          count += 1
        }
        isStart = byte == Self.lineEnd
      }
    }
    return FileText(contents: bytes, isExecutable: isExecutable)
  }
}

/// Renames the parts of identifiers: `BooksBlueprint` becomes `TitlesBlueprint`, `bookID` `titleID`, and `Bookshelf`
/// stays what it is.
struct RenamedParts {
  /// The longest first, so that `Books` is not taken for `Book`.
  private let stems: [(old: Line, new: Line)]

  init(_ renames: [Rename]) {
    stems = renames.filter { !$0.isPhrase }.map { (Line($0.old.utf8), Line($0.new.utf8)) }
      .sorted { $0.old.count > $1.old.count }
  }

  /// The identifier with its parts renamed; `nil` where none is.
  func renamed(_ identifier: Line) -> Line? {
    var result: Line = []
    var index = 0
    while index < identifier.count {
      if Self.begins(identifier, index),
        let stem = stems.first(where: {
          identifier[index...].starts(with: $0.old) && Self.ends(identifier, index + $0.old.count)
        })
      {
        result += stem.new
        index += stem.old.count
      } else {
        result.append(identifier[index])
        index += 1
      }
    }
    return result == identifier ? nil : result
  }

  /// Whether a word begins there: at the start, after `_` or a digit, and at a capital.
  private static func begins(_ identifier: Line, _ index: Int) -> Bool {
    if index == 0 { return true }
    let previous = identifier[index - 1]
    return previous == UInt8(ascii: "_") || isDigit(previous) || isCapital(identifier[index])
  }

  private static func ends(_ identifier: Line, _ index: Int) -> Bool {
    if index == identifier.count { return true }
    let next = identifier[index]
    return next == UInt8(ascii: "_") || isDigit(next) || isCapital(next)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
}

/// A regular expression that means the same in ECMA-262 (and so OpenAPI) and in the emitted service.
///
/// It searches (`^` and `$` anchor it), sees Unicode scalars, and `\d \w \s` are ASCII. `$` is the very end, and `.`
/// is anything but LF, CR, U+2028 and U+2029.
public struct Pattern: Sendable, Equatable {
  /// As written.
  public let source: String
  public let root: PatternNode
  let program: PatternProgram

  /// - Throws: `PatternProblem` for what is no expression, and for what ECMA-262, ICU and Swift do not share.
  public init(_ source: String) throws(PatternProblem) {
    var parser = PatternParser(source)
    self.source = source
    root = try parser.parse()
    program = PatternProgram(root, groups: parser.groupCount)
  }

  public static func == (left: Self, right: Self) -> Bool { left.source == right.source }
}

/// Why a text is no pattern, and where in it, by scalars from 0.
public struct PatternProblem: Error, Sendable, Equatable {
  public var message: String
  public var offset: Int
  public var length: Int

  public init(message: String, offset: Int, length: Int) {
    self.message = message
    self.offset = offset
    self.length = length
  }
}

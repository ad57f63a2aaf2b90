/// Why a literal cannot be read.
struct LiteralProblem: Error {
  var code: DiagnosticCode
  var message: String

  init(_ code: DiagnosticCode, _ message: String) {
    self.code = code
    self.message = message
  }
}

/// The language's literals, from text.
enum Literal {
  /// A whole number without leading zeros, within 64 bits.
  static func int(_ text: String) throws(LiteralProblem) -> Int64 {
    let digits = text.hasPrefix("-") ? text.dropFirst() : Substring(text)
    guard !digits.isEmpty, digits.utf8.allSatisfy(isASCIIDigit) else {
      let plain = text.filter { $0 != "_" && $0 != "," && $0 != " " && $0 != "+" }
      let hint = plain != text && Int64(plain) != nil ? "; write \(plain)" : ""
      throw LiteralProblem(.notANumber, "\(quoted(text)) is not a whole number\(hint)")
    }
    if digits.count > 1, digits.first == "0" {
      throw LiteralProblem(.notANumber, "\(quoted(text)) has leading zeros")
    }
    guard let value = Int64(text) else {
      throw LiteralProblem(.numberOutOfRange, "\(quoted(text)) does not fit into 64 bits")
    }
    return value
  }

  /// A number of things within limits.
  static func count(_ text: String, within limits: ClosedRange<Int>) throws(LiteralProblem) -> Int {
    let value = try int(text)
    guard let count = Int(exactly: value), limits.contains(count) else {
      let upper = limits.upperBound == Int(Int32.max) ? "" : " and at most \(limits.upperBound)"
      throw LiteralProblem(.numberOutOfRange, "\(quoted(text)) is out of range: at least \(limits.lowerBound)\(upper)")
    }
    return count
  }

  /// `-1.5`, `6.02e23`; finite.
  static func double(_ text: String) throws(LiteralProblem) -> Double {
    let allowed = text.utf8.allSatisfy { isASCIIDigit($0) || "-+.eE".utf8.contains($0) }
    let first = text.utf8.first { $0 != UInt8(ascii: "-") }
    guard allowed, first.map(isASCIIDigit) == true, text.utf8.last.map(isASCIIDigit) == true,
      !text.contains(".e"), !text.contains(".E"), let value = Double(text)
    else { throw LiteralProblem(.notANumber, "\(quoted(text)) is not a number") }
    guard value.isFinite else {
      throw LiteralProblem(.numberOutOfRange, "\(quoted(text)) is too large for a double")
    }
    return value
  }

  static func decimal(_ text: String) throws(LiteralProblem) -> DecimalValue {
    if let value = DecimalValue(text) { return value }
    let isNumber = text.utf8.allSatisfy { isASCIIDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
    if isNumber, text.utf8.count > 18, Double(text) != nil {
      throw LiteralProblem(.numberOutOfRange, "\(quoted(text)) has more than 18 digits")
    }
    throw LiteralProblem(.notANumber, "\(quoted(text)) is not a decimal number, such as 12.50")
  }

  static func date(_ text: String) throws(LiteralProblem) -> CalendarDate {
    if let value = CalendarDate(text) { return value }
    throw LiteralProblem(.badDefault, "\(quoted(text)) is not a date, such as 2026-11-20")
  }

  static func timestamp(_ text: String) throws(LiteralProblem) -> Timestamp {
    if let value = Timestamp(text) { return value }
    throw LiteralProblem(.badDefault, "\(quoted(text)) is not a timestamp, such as 2026-11-20T08:30:00Z")
  }

  /// `30s`, longer than nothing, at most 100 years.
  static func span(_ text: String) throws(LiteralProblem) -> Span {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let letter = text.dropFirst(digits.count)
    guard !digits.isEmpty, letter.count == 1, let unit = TimeUnit.allCases.first(where: { $0.letter == letter.first })
    else {
      let hint =
        digits.count == text.count && !digits.isEmpty ? "; did you mean \(text)s?" : ", such as 30s, 5m, 1h, 30d"
      throw LiteralProblem(.notADuration, "\(quoted(text)) is not a duration\(hint)")
    }
    guard let count = Int64(digits), count <= 36_525 * 86_400 / unit.seconds else {
      throw LiteralProblem(.numberOutOfRange, "\(quoted(text)) is longer than 100 years")
    }
    guard count > 0 else { throw LiteralProblem(.numberOutOfRange, "\(quoted(text)) is no time at all") }
    return Span(seconds: count * unit.seconds, written: text)
  }

  /// `64KiB`, more than nothing, at most 1GiB.
  static func size(_ text: String) throws(LiteralProblem) -> ByteSize {
    let units: [(String, Int64)] = [("B", 1), ("KiB", 1 << 10), ("MiB", 1 << 20), ("GiB", 1 << 30)]
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let suffix = String(text.dropFirst(digits.count))
    guard !digits.isEmpty, let unit = units.first(where: { $0.0 == suffix }) else {
      let near = ["KB": "KiB", "K": "KiB", "MB": "MiB", "M": "MiB", "GB": "GiB", "G": "GiB", "": "B"]
      let known =
        near[suffix.trimmingBlanks().uppercased()] ?? units.first { $0.0.lowercased() == suffix.lowercased() }?.0
      let hint = known.flatMap { digits.isEmpty ? nil : "; did you mean \(digits)\($0)?" } ?? ", such as 64KiB, 1MiB"
      throw LiteralProblem(.notASize, "\(quoted(text)) is not a size\(hint)")
    }
    guard let count = Int64(digits), count <= (1 << 30) / unit.1 else {
      throw LiteralProblem(.numberOutOfRange, "\(quoted(text)) is more than 1GiB")
    }
    guard count > 0 else { throw LiteralProblem(.numberOutOfRange, "\(quoted(text)) is nothing at all") }
    return ByteSize(bytes: count * unit.1, written: text)
  }

  /// `10 per minute`
  static func rate(_ text: String) throws(LiteralProblem) -> Rate {
    let words = text.split(separator: " ")
    let example = "such as 10 per minute"
    guard words.count == 3, words[1] == "per", words[0].utf8.allSatisfy(isASCIIDigit) else {
      let parts = text.split { $0 == "/" || $0 == " " }
      let unit = parts.last.flatMap { part in TimeUnit.allCases.first { $0.rawValue.hasPrefix(part.lowercased()) } }
      let hint =
        if parts.count == 2, let unit, parts[0].utf8.allSatisfy(isASCIIDigit) {
          "; did you mean \(parts[0]) per \(unit.rawValue)?"
        } else {
          ", \(example)"
        }
      throw LiteralProblem(.notARate, "\(quoted(text)) is not a rate\(hint)")
    }
    guard let unit = TimeUnit(rawValue: String(words[2])) else {
      let known = TimeUnit.allCases.map(\.rawValue)
      let hint = didYouMean(String(words[2]), among: known)
      let all = hint.isEmpty ? "; expected \(list(known))" : hint
      throw LiteralProblem(.notARate, "unknown unit of time \(quoted(String(words[2])))\(all)")
    }
    guard let count = Int(words[0]), (1...1_000_000_000).contains(count) else {
      throw LiteralProblem(
        .numberOutOfRange, "\(quoted(String(words[0]))) is out of range: at least 1, at most 1000000000")
    }
    return Rate(count: count, unit: unit)
  }

  /// `1..200`, `1..`, `..10`
  static func bounds<Value>(
    _ text: String, of bound: (String) throws(LiteralProblem) -> Value
  ) throws(LiteralProblem) -> Bounds<Value> {
    let scalars = Array(text.unicodeScalars)
    guard let dots = scalars.indices.dropLast().first(where: { scalars[$0] == "." && scalars[$0 + 1] == "." }) else {
      let isValue = (try? bound(text)) != nil
      let hint = isValue ? "; did you mean ..\(text), \(text).. or \(text)..\(text)?" : ", such as 1..200, 1.., ..10"
      throw LiteralProblem(.notARange, "\(quoted(text)) is not a range\(hint)")
    }
    let lower = String(String.UnicodeScalarView(scalars[..<dots])).trimmingBlanks()
    let upper = String(String.UnicodeScalarView(scalars[(dots + 2)...])).trimmingBlanks()
    guard !lower.isEmpty || !upper.isEmpty else {
      throw LiteralProblem(.notARange, "'..' bounds nothing; leave it out or give an end, such as 1..")
    }
    if upper.hasPrefix(".") {
      throw LiteralProblem(.notARange, "\(quoted(text)) is not a range; two dots, both ends included: 1..200")
    }
    var bounds = Bounds<Value>()
    if !lower.isEmpty { bounds.lower = try bound(lower) }
    if !upper.isEmpty { bounds.upper = try bound(upper) }
    if let low = bounds.lower, let high = bounds.upper, high < low {
      throw LiteralProblem(.upsideDown, "the range \(quoted(text)) is upside down; did you mean \(upper)..\(lower)?")
    }
    return bounds
  }
}

extension String {
  /// Without spaces and tabs at its ends.
  func trimmingBlanks() -> String {
    var rest = Substring(self)
    while rest.first == " " || rest.first == "\t" { rest.removeFirst() }
    while rest.last == " " || rest.last == "\t" { rest.removeLast() }
    return String(rest)
  }
}

extension DescriptionReader {
  /// Reads a scalar as a literal, reporting at the scalar.
  func literal<Value>(
    _ node: DocumentNode?, _ what: String, _ read: (String) throws(LiteralProblem) -> Value
  ) -> Value? {
    guard let node, let text = word(node, what) else { return nil }
    do throws(LiteralProblem) {
      return try read(text)
    } catch {
      report(error.code, error.message, at: node)
      return nil
    }
  }

  func span(_ node: DocumentNode?) -> Span? {
    literal(node, "a duration, such as 30s", Literal.span)
  }

  func rate(_ node: DocumentNode?) -> Rate? {
    literal(node, "a rate, such as 10 per minute", Literal.rate)
  }

  func count(_ node: DocumentNode?, within limits: ClosedRange<Int>) -> Int? {
    literal(node, "a number") { text throws(LiteralProblem) in try Literal.count(text, within: limits) }
  }
}

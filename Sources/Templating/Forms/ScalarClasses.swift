extension Unicode.Scalar {
  /// Whether the scalar attaches to the one before it, so that a quote or an escape before it would look like another
  /// character.
  var attaches: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: properties.isEmojiModifier || properties.isVariationSelector || value == 0x200D
    }
  }

  /// C0 controls, DEL and C1 controls.
  var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }

  /// Scalars that are invisible, end lines in some readers or change the direction of text: nothing that source code
  /// should hold unescaped.
  var isHidden: Bool {
    switch value {
    case 0x2028, 0x2029, 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
    default: value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
    }
  }

  /// Whether some reader takes the scalar for the end of a line.
  var endsLine: Bool { (0x0A...0x0D).contains(value) || value == 0x85 || value == 0x2028 || value == 0x2029 }
}

extension UInt8 {
  /// Printable ASCII that stands for itself in literals of every language. Nearly all that is written is nothing else,
  /// and then copied in one go.
  var isPlain: Bool { (0x20..<0x7F).contains(self) && self != .quote && self != UInt8(ascii: "\\") }
}

extension [UInt8] {
  mutating func append(scalar: Unicode.Scalar) {
    if scalar.isASCII {
      append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      append(contentsOf: String(Character(scalar)).utf8)
    }
  }

  mutating func append(text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Upper-case hexadecimal digits, at least `width`.
  mutating func appendHex(_ value: UInt32, width: Int = 1) {
    let digits = String(value, radix: 16, uppercase: true)
    append(contentsOf: repeatElement(UInt8(ascii: "0"), count: Swift.max(0, width - digits.utf8.count)))
    append(contentsOf: digits.utf8)
  }
}

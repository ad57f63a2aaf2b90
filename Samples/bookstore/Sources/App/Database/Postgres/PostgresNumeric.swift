/// An exact number in the server's binary form: groups of four decimal digits, the first one worth 10,000 to the power of
/// `weight`.
struct PostgresNumeric {
    /// Digits after the point, as declared or written.
    let scale: Int
    private let weight: Int
    private let isNegative: Bool
    private let groups: [Int64]

    /// Nil for what is no number, or an infinite one.
    init?(_ bytes: UnsafeRawBufferPointer) {
        let words = stride(from: 0, to: bytes.count - 1, by: 2).map { offset in
            UInt16(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
        }
        guard words.count >= 4, words.count == 4 + Int(words[0]), [0, 0x4000].contains(words[2]) else { return nil }
        weight = Int(Int16(bitPattern: words[1]))
        isNegative = words[2] != 0
        scale = Int(words[3])
        groups = words.dropFirst(4).map(Int64.init)
    }

    /// The number times ten to the power of `scale`; nil when that is not whole, or has more than 64 bits.
    func scaled(by scale: Int) -> Int64? {
        var sum: Int64 = 0
        for (index, group) in groups.enumerated() {
            guard let part = Self.shifted(group, by: 4 * (weight - index) + scale) else { return nil }
            let (total, overflow) = sum.addingReportingOverflow(part)
            if overflow { return nil }
            sum = total
        }
        return isNegative ? -sum : sum
    }

    /// `number` times ten to the power of `exponent`.
    private static func shifted(_ number: Int64, by exponent: Int) -> Int64? {
        guard number != 0 else { return 0 }
        var (result, rest) = (number, exponent)
        while rest > 0 {
            let (product, overflow) = result.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            (result, rest) = (product, rest - 1)
        }
        while rest < 0 {
            guard result % 10 == 0 else { return nil }
            (result, rest) = (result / 10, rest + 1)
        }
        return result
    }
}

import Testing

@testable import App

struct PostgresNumericTests {
    /// Groups, the weight of the first, sign and digits after the point, as the server sends them.
    private func number(_ groups: [UInt16], weight: Int16, sign: UInt16 = 0, scale: UInt16 = 0) -> [UInt8] {
        ([UInt16(groups.count), UInt16(bitPattern: weight), sign, scale] + groups)
            .flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }

    private func scaled(_ bytes: [UInt8], by scale: Int) -> Int64? {
        bytes.withUnsafeBytes { PostgresNumeric($0)?.scaled(by: scale) }
    }

    @Test func isReadExactly() {
        #expect(scaled(number([], weight: 0), by: 2) == 0)
        #expect(scaled(number([12, 5_000], weight: 0), by: 2) == 1_250)
        #expect(scaled(number([12, 5_000], weight: 0, sign: 0x4000), by: 2) == -1_250)
        #expect(scaled(number([1], weight: 2), by: 0) == 100_000_000)
        #expect(scaled(number([5], weight: -2), by: 8) == 5)
        #expect(scaled(number([99, 9_999, 9_999, 9_999, 9_999], weight: 2), by: 8) == 999_999_999_999_999_999)
    }

    @Test func isNothingWhereItDoesNotFit() {
        #expect(scaled(number([12, 5_000], weight: 0), by: 0) == nil)
        #expect(scaled(number([12, 5_000], weight: 0), by: 18) == nil)
        #expect(scaled(number([9_999], weight: 30_000), by: 0) == nil)
        #expect(scaled(number([999, 9_999, 9_999, 9_999, 9_999], weight: 4), by: 0) == nil)
        // Not a number.
        #expect(scaled(number([], weight: 0, sign: 0xC000), by: 0) == nil)
        #expect(scaled([0, 1], by: 0) == nil)
        #expect(scaled([0, 9, 0, 0, 0, 0, 0, 0], by: 0) == nil)
    }
}

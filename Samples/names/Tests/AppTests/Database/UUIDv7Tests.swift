import Foundation
import Testing

@testable import App

struct UUIDv7Tests {
    @Test func tellsItsVersionAndVariant() {
        let digits = Array(UUIDv7.make().uuidString)
        #expect(digits[14] == "7")
        #expect("89AB".contains(digits[19]))
    }

    @Test func beginsWithTheTime() throws {
        let start = Timestamp.milliseconds(Date()) - 1
        let digits = UUIDv7.make().uuidString.filter { $0 != "-" }.prefix(12)
        let time = try #require(Int64(digits, radix: 16))
        #expect((start...Timestamp.milliseconds(Date())).contains(time))
    }

    @Test func isAnotherEachTime() {
        #expect(Set((1...1_000).map { _ in UUIDv7.make() }).count == 1_000)
    }
}

import Testing

@testable import App

struct RateTests {
    @Test(arguments: [("1 per second", 1, 1), ("10 per minute", 10, 60), ("2000 per day", 2_000, 86_400)])
    func isReadAsWritten(_ text: String, _ count: Int, _ seconds: Int64) throws {
        let rate = try #require(Rate(parsing: text))
        #expect(rate.count == count)
        #expect(rate.window == seconds * 1_000)
    }

    @Test(arguments: [
        "", "10", "10 per week", "0 per hour", "-1 per hour", "ten per hour", "10 each hour", "1 per hour x",
    ])
    func refusesAnythingElse(_ text: String) {
        #expect(Rate(parsing: text) == nil)
    }
}

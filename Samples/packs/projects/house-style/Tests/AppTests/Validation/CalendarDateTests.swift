// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Testing

@testable import App

struct CalendarDateTests {
    @Test(arguments: ["0001-01-01", "1970-01-01", "2000-02-29", "2024-02-29", "2026-04-30", "2026-12-31", "9999-12-31"])
    func comesBackAsItWent(_ text: String) throws {
        let date = try #require(CalendarDate(text))
        #expect(date.description == text)
        #expect(CalendarDate(daysSince1970: date.daysSince1970) == date)
    }

    @Test(arguments: [
        "", "0000-01-01", "2026", "2026-1-1", "2026x11-20", "2026-11x20", "2026-00-01", "2026-13-01", "2026-01-00",
        "2026-01-32", "2026-04-31", "2025-02-29", "1900-02-29", "2026-11-20T00:00:00Z", "2026/11/20", "20261120",
        "+026-11-20", " 2026-11-20", "2026-11-2O",
    ])
    func isNone(_ text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test func countsDays() throws {
        #expect(CalendarDate("1970-01-01")?.daysSince1970 == 0)
        #expect(CalendarDate("1969-12-31")?.daysSince1970 == -1)
        #expect(CalendarDate("2000-03-01")?.daysSince1970 == 11_017)
    }

    @Test func isOrdered() throws {
        #expect(try #require(CalendarDate("2025-12-31")) < #require(CalendarDate("2026-01-01")))
        #expect(try #require(CalendarDate("2026-01-31")) < #require(CalendarDate("2026-02-01")))
        #expect(try #require(CalendarDate("2026-02-01")) < #require(CalendarDate("2026-02-02")))
    }
}

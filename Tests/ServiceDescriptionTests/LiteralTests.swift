import Foundation
import ServiceDescription
import Testing

@Test(arguments: [
  ("0", "0"), ("-0", "0"), ("12.50", "12.5"), ("0.05", "0.05"), ("-12.5", "-12.5"), ("100", "100"),
  ("-0.001", "-0.001"),
  ("123456789012345678", "123456789012345678"), ("000.10", "0.1"),
])
func decimalsAreExact(_ text: String, _ shown: String) throws {
  #expect(try #require(DecimalValue(text)).description == shown)
}

@Test(arguments: ["", "-", ".5", "5.", "1e3", "+1", "1_000", "1,5", "٣", "1.2.3", "1234567890123456789", " 1", "--1"])
func whatIsNoDecimal(_ text: String) {
  #expect(DecimalValue(text) == nil)
}

@Test func decimalsCompareByValue() throws {
  let values = try ["-10", "-1.5", "-1.49", "0", "0.000000001", "0.1", "0.11", "2", "10", "99999999999999999"].map {
    try #require(DecimalValue($0))
  }
  #expect(values.shuffled().sorted() == values)
  #expect(DecimalValue("1.50") == DecimalValue("1.5"))
  #expect(DecimalValue("1.5")?.scaled(to: 4) == 15_000)
  #expect(DecimalValue("1.5")?.scaled(to: 0) == nil)
  #expect(DecimalValue("99999999999999999")?.scaled(to: 9) == nil)
}

@Test func datesCountDaysAsFoundationDoes() throws {
  var calendar = Calendar(identifier: .gregorian)
  calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
  for days in stride(from: -140_000, through: 2_932_000, by: 997) {
    let date = try #require(CalendarDate(daysSinceEpoch: days))
    let parts = calendar.dateComponents(
      [.year, .month, .day], from: Date(timeIntervalSince1970: Double(days) * 86_400))
    #expect([date.year, date.month, date.day] == [parts.year, parts.month, parts.day])
    #expect(date.daysSinceEpoch == days)
    #expect(CalendarDate(date.description) == date)
  }
  #expect(CalendarDate("0001-01-01")?.adding(days: -1) == nil)
  #expect(CalendarDate("9999-12-31")?.adding(days: 1) == nil)
  #expect(CalendarDate("2024-02-28")?.adding(days: 1)?.description == "2024-02-29")
}

@Test(arguments: [
  "2023-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-01-00", "2026-1-1", "0000-01-01", "2026-04-31",
  "20260101", "２026-01-01",
])
func whatIsNoDate(_ text: String) {
  #expect(CalendarDate(text) == nil)
}

@Test(arguments: [
  ("2026-11-20T08:30:00Z", "2026-11-20T08:30:00.000Z"), ("2026-11-20T08:30:00.5+01:00", "2026-11-20T07:30:00.500Z"),
  ("2026-01-01t00:30:00.125+02:00", "2025-12-31T22:30:00.125Z"),
  ("1969-12-31T23:59:59.999z", "1969-12-31T23:59:59.999Z"),
  ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z"), ("9999-12-31T23:59:59.999-00:00", "9999-12-31T23:59:59.999Z"),
])
func timestampsTakeAnyOffset(_ text: String, _ shown: String) throws {
  let timestamp = try #require(Timestamp(text))
  #expect(timestamp.description == shown)
  #expect(Timestamp(shown) == timestamp)
}

@Test(arguments: [
  "2026-11-20", "2026-11-20T08:30Z", "2026-11-20 08:30:00Z", "2026-11-20T24:00:00Z", "2026-11-20T08:30:60Z",
  "2026-11-20T08:30:00",
  "2026-11-20T08:30:00.Z", "2026-11-20T08:30:00.1234Z", "2026-11-20T08:30:00+24:00", "2026-11-20T08:30:00+1:00",
  "2026-02-30T08:30:00Z",
  "0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59-01:00", "2026-11-20T08:30:00Zz", "2026-11-20T08:30:00+01:0",
])
func whatIsNoTimestamp(_ text: String) {
  #expect(Timestamp(text) == nil)
}

@Test func spansAreEqualHoweverTheyAreWritten() {
  #expect(Span(seconds: 3600) == Span(seconds: 3600, written: "60m"))
  #expect(Span(seconds: 3600).written == "1h")
  #expect(Span(seconds: 90).written == "90s")
  #expect(Span(seconds: 172_800).parts.count == 2)
  #expect(Span(seconds: 172_800).parts.unit == .day)
  #expect(Span(seconds: 30).milliseconds == 30_000)
}

// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Foundation

/// RFC 3339 timestamps in milliseconds: read with any offset, written in UTC with `Z`.
enum Timestamp {
    /// The current time in the precision that is stored and sent.
    static func now() -> Date { date(milliseconds: milliseconds(Date())) }

    /// Since 1970, rounded.
    static func milliseconds(_ date: Date) -> Int64 { Int64((date.timeIntervalSince1970 * 1_000).rounded()) }

    static func date(milliseconds: Int64) -> Date { Date(timeIntervalSince1970: Double(milliseconds) / 1_000) }

    /// `2026-11-20T08:30:00.000Z`
    static func string(_ date: Date) -> String {
        let milliseconds = Int(milliseconds(date))
        let rest = milliseconds.modulo(86_400_000)
        guard let day = CalendarDate(daysSince1970: (milliseconds - rest) / 86_400_000) else {
            return "0000-00-00T00:00:00.000Z"
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(24)
        day.write(to: &bytes)
        bytes.append(UInt8(ascii: "T"))
        bytes.appendDigits(rest / 3_600_000, width: 2)
        bytes.append(UInt8(ascii: ":"))
        bytes.appendDigits(rest / 60_000 % 60, width: 2)
        bytes.append(UInt8(ascii: ":"))
        bytes.appendDigits(rest / 1_000 % 60, width: 2)
        bytes.append(UInt8(ascii: "."))
        bytes.appendDigits(rest % 1_000, width: 3)
        bytes.append(UInt8(ascii: "Z"))
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Nil for anything that is not a date-time of RFC 3339 in the years 1 to 9999 of UTC. Digits beyond milliseconds are cut off.
    static func date(_ text: String) -> Date? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, let day = CalendarDate(text.prefix(10)),
            bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let hour = bytes[11..<13].decimalNumber, let minute = bytes[14..<16].decimalNumber,
            let second = bytes[17..<19].decimalNumber, hour < 24, minute < 60, second < 60
        else { return nil }
        var rest = bytes[19...]
        var fraction = 0
        if rest.first == UInt8(ascii: ".") {
            let digits = rest.dropFirst().prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            guard !digits.isEmpty else { return nil }
            let padding = Array(repeating: UInt8(ascii: "0"), count: max(0, 3 - digits.count))
            fraction = (digits.prefix(3) + padding).decimalNumber ?? 0
            rest = rest.dropFirst(digits.count + 1)
        }
        guard let offset = offsetSeconds(rest) else { return nil }
        let seconds = day.daysSince1970 * 86_400 + hour * 3_600 + minute * 60 + second - offset
        let days = (seconds - seconds.modulo(86_400)) / 86_400
        return CalendarDate(daysSince1970: days).map { _ in date(milliseconds: Int64(seconds * 1_000 + fraction)) }
    }

    /// `Z`, or `+01:00`.
    private static func offsetSeconds(_ bytes: ArraySlice<UInt8>) -> Int? {
        let bytes = Array(bytes)
        if bytes == [UInt8(ascii: "Z")] || bytes == [UInt8(ascii: "z")] { return 0 }
        guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"),
            let hours = bytes[1..<3].decimalNumber, let minutes = bytes[4..<6].decimalNumber, hours < 24, minutes < 60
        else { return nil }
        switch bytes[0] {
        case UInt8(ascii: "+"): return hours * 3_600 + minutes * 60
        case UInt8(ascii: "-"): return -(hours * 3_600 + minutes * 60)
        default: return nil
        }
    }
}

extension Date: FieldValue, JSONRepresentable {
    static let placeholder = Date(timeIntervalSince1970: 0)

    init(json: JSONValue) throws(Misfit) {
        guard let date = Timestamp.date(try json.text("a timestamp")) else {
            throw .format("an RFC 3339 timestamp, such as 2026-11-20T08:30:00Z")
        }
        self = date
    }

    func write(to json: inout JSONWriter) { json.string(Timestamp.string(self)) }
}

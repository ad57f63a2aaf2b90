import Foundation
import Testing

@testable import App

/// Reading and writing JSON.
struct JSONTests {
    @Test(arguments: [
        "null", "true", "false", "0", "-1", "9223372036854775807", "-9223372036854775808", "0.1", "-12.5",
        "123456789.123456789", "\"\"", "\"text\"", "[]", "[1,[2],{}]", "{}", "{\"a\":{\"b\":[null]},\"c\":1}",
        "\"🐦\"", #""\" \\ \n \r \t \u0001 \u001f / é""#,
    ])
    func comesBackAsItWent(_ json: String) throws {
        #expect(try decode(json).written == json)
    }

    @Test func readsNumbersExactly() throws {
        #expect(try decode("1.0") == .integer(1))
        #expect(try decode("1e3") == .integer(1000))
        #expect(try decode("0.1") == .decimal(Decimal(sign: .plus, exponent: -1, significand: 1)))
        #expect(try decode("1e300") == .double(1e300))
        #expect(try decode("9223372036854775808").written == "9223372036854775808")
    }

    /// Neither by way of a binary number.
    @Test(arguments: ["999999999999999.99", "-999999999.999999999", "1000000000.000000001"])
    func roundsNoFraction(_ number: String) throws {
        #expect(try decode(number).written == number)
    }

    @Test func writesMembersInTheOrderGiven() {
        var json = JSONWriter()
        json.object { json in
            json.member("z", 1)
            json.member("a", ["x", "y"])
            json.member("n", Int64?.none)
        }
        #expect(String(buffer: json.buffer) == #"{"z":1,"a":["x","y"],"n":null}"#)
    }

    @Test func writesEveryControlCharacterEscaped() throws {
        for scalar in (0..<0x20).compactMap({ Unicode.Scalar($0) }) {
            let text = JSONValue.string(String(scalar))
            #expect(text.written.utf8.allSatisfy { $0 >= 0x20 })
            #expect(try decode(text.written) == text)
        }
    }

    private func decode(_ json: String) throws -> JSONValue {
        try JSONValue(parsing: json.utf8)
    }
}

extension JSONValue {
    fileprivate var written: String {
        var json = JSONWriter()
        write(to: &json)
        return String(buffer: json.buffer)
    }
}

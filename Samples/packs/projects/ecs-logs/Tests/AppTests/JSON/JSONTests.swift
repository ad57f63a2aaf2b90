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

    /// What has more digits than a decimal is none, and no whole number either.
    @Test(arguments: ["1.0000000000000000000000000000000000000001", "100000000000000000000000000000000000000.01"])
    func takesNothingForExactThatIsNot(_ number: String) throws {
        #expect(try decode(number) == .double(try #require(Double(number))))
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

    @Test func takesTheFirstOfMembersWithOneName() throws {
        #expect(try decode(#"{"a":1,"b":2,"a":3}"#) == .object(["a": .integer(1), "b": .integer(2)]))
    }

    /// One name on the screen, two in the bytes.
    @Test func keepsNamesApartThatLookAlike() throws {
        #expect(JSONName("e\u{301}") != JSONName("\u{e9}"))
        let json = #"{"e\u0301":1,"\u00e9":2}"#
        #expect(try decode(json).written == "{\"e\u{301}\":1,\"\u{e9}\":2}")
        var reader = try FieldReader(decode(json))
        let known: Int64 = reader.value("\u{e9}", over: nil)
        #expect(known == 2)
        let error = #expect(throws: Problem.self) { try reader.finish() }
        #expect(error?.errors.map { Array($0.field.unicodeScalars) } == [["e", "\u{301}"]])
    }

    @Test func readsEveryEscape() throws {
        #expect(try decode(#""\u00e9\ud83d\udc26\/\b\f""#) == .string("é🐦/\u{8}\u{C}"))
    }

    @Test(arguments: [
        "", " ", "nul", "truefalse", "01", "1.", ".5", "+1", "1e", "-", "1e999", "[1,]", "[1 2]", "[", "{", "{,}",
        #"{"a"}"#, #"{"a":1,}"#, "{a:1}", "'a'", "\"a", "\"\u{1}\"", #""\x""#, #""\u12""#, #""\ud83d""#, #""\udc26""#,
        "1 2", "{}}", "[,1]", "{1:1}", #"{"a" 1}"#, "\"\\n\t\"", #""\ud800\u0041""#, #""\ud800 u0041""#,
        #""\ud83d\ndc26""#, #""\ud83dxudc26""#, #""\udc26\udc26""#, #"{xa":1}"#, #"{"a"x1}"#, "[1x2]",
    ])
    func refusesWhatIsNoJSON(_ text: String) {
        #expect(throws: InvalidJSON.self) { try decode(text) }
    }

    @Test func refusesWhatIsNoUTF8() {
        #expect(throws: InvalidJSON.self) { try JSONValue(parsing: [0x22, 0xFF, 0x22]) }
        #expect(throws: InvalidJSON.self) { try JSONValue(parsing: [0x22, 0x5C, 0x6E, 0xFF, 0x22]) }
    }

    @Test func boundsTheDepth() throws {
        let deepest = JSONParser.maximumDepth
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(try decode(nested(deepest)).written == nested(deepest))
        #expect(throws: InvalidJSON.self) { try decode(nested(deepest + 1)) }
        #expect(throws: InvalidJSON.self) { try decode(String(repeating: "[", count: 100_000)) }
        let wide = "[" + String(repeating: "[],", count: deepest) + "[]]"
        #expect(try decode(wide).written == wide)
    }

    @Test func skipsAByteOrderMark() throws {
        #expect(try JSONValue(parsing: [0xEF, 0xBB, 0xBF, 0x31]) == 1)
    }

    @Test func isNoFieldWhereItIsNull() {
        #expect(throws: Misfit.self) { try JSONValue(json: .null) }
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

import HTTPTypes
import Testing

@testable import App

/// Bodies that no honest client sends, to every route that takes one: each is refused, none is a failure of ours, and
/// nothing is written for any.
struct MalformedBodyTests {
    struct BodyRoute: Sendable, CustomTestStringConvertible {
        let method: HTTPRequest.Method
        let path: String
        /// What it reads of the body; empty where that depends on rows that are there, or is the owner's.
        let fields: [String]

        init(_ method: HTTPRequest.Method, _ path: String, _ fields: [String] = []) {
            (self.method, self.path, self.fields) = (method, path, fields)
        }

        var testDescription: String { "\(method) \(path)" }
    }

    private static let routes = [
        BodyRoute(.post, "/v1/notes", fields(of: NoteFixture.self)),
        BodyRoute(.patch, "/v1/notes/1"),
    ]

    /// What example rows hold, and references, which are given apart.
    private static func fields(of fixture: any Fixture.Type, and references: [String] = []) -> [String] {
        (fixture.bodies.first.map { $0.keys.sorted() } ?? []) + references
    }

    @Test(arguments: routes)
    func refusesWhatIsNoJSON(_ route: BodyRoute) async throws {
        try await withRowCount { service, count in
            for body in Self.broken {
                let answer = try await send(route, body, service)
                answer.expectProblem(.unprocessableContent, [": json"])
            }
            #expect(try await count() == 0)
        }
    }

    @Test(arguments: ["[]", "[{}]", "1", "true", "null", #""{}""#])
    func refusesWhatIsNoObject(_ body: String) async throws {
        try await withRowCount { service, count in
            for route in Self.routes {
                let answer = try await send(route, Array(body.utf8), service)
                answer.expectProblem(.unprocessableContent, [": type"])
            }
            #expect(try await count() == 0)
        }
    }

    /// What it says about itself makes no body better.
    @Test(arguments: ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=a", "a", "{}"])
    func goesByWhatItIs(_ type: String) async throws {
        try await withRowCount { service, count in
            for route in Self.routes {
                let answer = try await send(route, Array("{".utf8), service, [.contentType: type])
                answer.expectProblem(.unprocessableContent, [": json"])
            }
            #expect(try await count() == 0)
        }
    }

    /// In one field, and in all at once.
    @Test(arguments: routes.filter { !$0.fields.isEmpty })
    func refusesWhateverAFieldHolds(_ route: BodyRoute) async throws {
        try await withRowCount { service, count in
            var rows: Int64 = 0
            for fields in route.fields.map({ [$0] }) + [route.fields] {
                for value in Self.values {
                    let members = fields.map { "\"\($0)\": \(value)" }
                    let body = "{" + members.joined(separator: ", ") + "}"
                    let answer = try await send(route, Array(body.utf8), service)
                    #expect(answer.status.code < 500, "\(body.prefix(200)): \(answer.body)")
                    let written = try await count()
                    if answer.status.kind != .successful { #expect(written == rows, "\(body.prefix(200))") }
                    rows = written
                }
            }
        }
    }

    /// Of members with one name the first counts, whatever comes after it.
    @Test func isNotMendedBySayingAFieldTwice() async throws {
        try await withRowCount { service, count in
            let path = NoteFixture.path
            let body = try await NoteFixture.body(0, in: service)
            let before = try await count()
            let fields = Self.routes.first { $0.method == .post && $0.path == path }?.fields ?? []
            let wrong = fields.map { #""\#($0)": {}, "# }.joined()
            let answer = try await service.send(.post, path, body: "{" + wrong + body.json.dropFirst())
            #expect(answer.status == .unprocessableContent, "\(answer.body)")
            #expect(try await count() == before)
            let next = try await service.post(path, body)
            #expect(next.status == .created, "\(next.body)")
        }
    }

    private static let broken: [[UInt8]] =
        [
            "", " ", "{", #"{"a"#, #"{"a""#, #"{"a":"#, #"{"a": "b"#, #"{"a": 1"#, #"{"a": 1,"#, #"{"a": 1,}"#, "{,}",
            "}", #"{"a": 1}}"#, #"{"a": 1}{}"#, #"{"a": 1} b"#, "{a: 1}", "{'a': 1}", #"{"a" 1}"#, #"{"a": 01}"#,
            #"{"a": +1}"#, #"{"a": .5}"#, #"{"a": 1.}"#, #"{"a": 1e}"#, #"{"a": 0x1}"#, #"{"a": NaN}"#,
            #"{"a": Infinity}"#, #"{"a": tru}"#, #"{"a": "\x"}"#, #"{"a": "\u12"}"#, #"{"a": "\ud800"}"#,
            #"{"a": "\udc00\ud800"}"#, "{\"a\": \"\n\"}", "{\"a\": \"\u{0}\"}", "{}\u{0}", "/* */ {}", "{} // {}",
            "a=b&c=d", "<a>b</a>", "--a\r\n\r\nb\r\n--a--",
            #"{"a": "# + String(repeating: "[", count: 100_000),
            String(repeating: #"{"a": "#, count: 10_000) + "1" + String(repeating: "}", count: 10_000),
        ].map { Array($0.utf8) } + [
            // No UTF-8: a byte that never is, one that goes on nothing, a character cut off, one written too long, half
            // of a pair, and UTF-16.
            Array(#"{"a": ""#.utf8) + [0xFF] + Array(#""}"#.utf8),
            Array(#"{"a": ""#.utf8) + [0x80] + Array(#""}"#.utf8),
            Array(#"{"a": ""#.utf8) + [0xE2, 0x82] + Array(#""}"#.utf8),
            Array(#"{"a": ""#.utf8) + [0xC0, 0xAF] + Array(#""}"#.utf8),
            Array(#"{"a": ""#.utf8) + [0xED, 0xA0, 0x80] + Array(#""}"#.utf8),
            [0xFF, 0xFE] + "{}".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
        ]

    private static let values = [
        "null", "true", "0", "-0", "-1", "1.5", "99999999999999999999", "-9223372036854775809", "1e308", "1e-400", "[]",
        "[[]]", "[null]", "[{}]", "{}", #"{"a": {"b": []}}"#, #""""#, #"" ""#, #""\u0000""#, #""'; --""#,
        #""\\\"%00%FF""#, #""1""#, #""٣""#, #""\ud83d\udc26""#, #""2026-02-30""#,
        "\"" + String(repeating: "a", count: 100_000) + "\"",
        "[" + String(repeating: "0, ", count: 10_000) + "0]",
    ]

    private func send(
        _ route: BodyRoute,
        _ body: [UInt8],
        _ service: TestService,
        _ headers: HTTPFields = [:]
    ) async throws -> Answer {
        try await service.send(route.method, route.path, bytes: body, headers: headers)
    }

    /// Runs `test` on a service, with a function that says how many rows have come in all tables.
    private func withRowCount(
        _ test: @escaping @Sendable (TestService, @escaping @Sendable () async throws -> Int64) async throws -> Void
    ) async throws {
        try await withDatabase { service, database in
            let sql = "SELECT " + Self.tables.map { "(SELECT count(*) FROM \"\($0)\")" }.joined(separator: " + ")
            let before = try await database.read { try $0.integer(sql) }
            try await test(service) { try await database.read { try $0.integer(sql) } - before }
        }
    }

    private static let tables = [
        "notes"
    ]
}

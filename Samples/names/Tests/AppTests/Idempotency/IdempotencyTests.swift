import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization
import Testing

@testable import App

/// What an `Idempotency-Key` does for a route, whatever it is that the route does.
struct IdempotencyTests {
    private let clock = ManualClock(1_800_000_000_000)
    private let path = "/work"

    @Test func answersAsTheFirstTime() async throws {
        try await withWork { service, _ in
            for _ in 0..<2 {
                let answer = try await post(service)
                #expect(answer.status == .accepted)
                #expect(answer.headers[.location] == "/1")
                #expect(answer.body == "1")
            }
            #expect(try await post(service, key: "other").body == "2")
            #expect(try await post(service, key: nil).body == "3")
            #expect(try await post(service, key: nil).body == "4")
        }
    }

    @Test(arguments: ["", String(repeating: "k", count: 256), "a b", "ü"])
    func takesNoOtherKey(_ key: String) async throws {
        try await withWork { service, _ in
            try await post(service, key: key).expectProblem(.badRequest, ["Idempotency-Key: length"])
            #expect(try await post(service, key: String(repeating: "k", count: 255)).body == "1")
        }
    }

    @Test func isForOneAddressAndBody() async throws {
        try await withWork { service, _ in
            _ = try await post(service)
            let error = ["Idempotency-Key: idempotency"]
            try await post(service, body: "other").expectProblem(.unprocessableContent, error)
            try await post(service, path: path + "?a=b").expectProblem(.unprocessableContent, error)
        }
    }

    /// Whether the answer is returned or thrown.
    @Test(arguments: [.seeOther, .badRequest, .conflict, .notImplemented] as [HTTPResponse.Status])
    func leavesTheKeyOfWhatFailsFree(_ status: HTTPResponse.Status) async throws {
        let work: Work = { number, _ in
            switch number {
            case 1: Response(status: status)
            case 2: throw Problem(status, detail: "This does not work.")
            default: Response(status: .ok)
            }
        }
        try await withWork(work) { service, _ in
            for expected in [status, status, .ok] {
                let answer = try await post(service)
                #expect(answer.status == expected)
                #expect(answer.headers[.idempotentReplayed] == nil)
            }
            let again = try await post(service)
            #expect(again.headers[.idempotentReplayed] == "true")
        }
    }

    /// What is done must not be done again, although nobody knows how it was answered.
    @Test func keepsTheKeyOfWhatCannotBeRecorded() async throws {
        let work: Work = { number, database in
            try await rename("idempotency_keys", to: "away", in: database)
            return Response(status: .ok)
        }
        try await withWork(work) { service, database in
            try await post(service).expectProblem(.internalServerError)
            try await rename("away", to: "idempotency_keys", in: database)
            try await post(service).expectProblem(.conflict)
        }
    }

    /// What is done when the request is given up, too: whoever asks again, gets its answer.
    @Test func recordsWhatIsDoneTooLate() async throws {
        let work: Work = { _, _ in
            withUnsafeCurrentTask { $0?.cancel() }
            return Response(status: .accepted)
        }
        try await withWork(work) { service, _ in
            _ = try? await post(service)
            let again = try await post(service)
            #expect(again.status == .accepted)
            #expect(again.headers[.idempotentReplayed] == "true")
        }
    }

    @Test func forgetsAfterADay() async throws {
        try await withWork { service, database in
            _ = try await post(service)
            clock.advance(seconds: Int64(IdempotencyKeys.lifetime) - 1)
            #expect(try await post(service).body == "1")
            clock.advance(seconds: 1)
            #expect(try await post(service, key: "other").body == "2")
            let kept = try await database.read { try $0.integer(#"SELECT count(*) FROM "idempotency_keys""#) }
            #expect(kept == 1)
            #expect(try await post(service).body == "3")
        }
    }

    /// Whoever began it must have died. If not, it is too late for it: its transaction does not go through.
    @Test func freesTheKeyOfWorkThatNeverEnds() async throws {
        try await withWork { _, database in
            let keys = IdempotencyKeys(database: database, clock: clock.clock)
            let first = try #require(try await claim(keys))
            clock.advance(seconds: Int64(IdempotencyKeys.lease) - 1)
            #expect(try await claim(keys) == nil)
            clock.advance(seconds: 1)
            let second = try #require(try await claim(keys))
            let answer = RecordedAnswer.json(1)
            let error = await #expect(throws: Problem.self) {
                try await database.write { try first.record(answer, $0) }
            }
            #expect(error?.status == .conflict)
            #expect(!first.isRecorded)
            try await database.write { try second.record(answer, $0) }
            #expect(second.isRecorded)
        }
    }

    @Test func isKeptForADay() {
        #expect(IdempotencyKeys.lifetime == 24 * 60 * 60)
        // A minute more than the work may take.
        #expect(IdempotencyKeys.lease == Double(APILimits.timeout.components.seconds) + 60)
    }

    @Test func isEachRoutesOwn() async throws {
        try await withWork { service, _ in
            for (path, body) in [(path, "1"), ("/other", "2"), (path, "1")] {
                let answer = try await post(service, path: path)
                #expect(answer.body == body)
            }
        }
    }

    @Test func isEachClientsOwn() async throws {
        try await withWork { service, _ in
            for (peer, body) in [("198.51.100.1", "1"), ("198.51.100.2", "2"), ("198.51.100.1", "1")] {
                let answer = try await post(service, from: peer)
                #expect(answer.body == body)
            }
            // A proxy that is trusted says whom it asks for; anybody else may say what he likes.
            let behind = try await post(service, from: "10.0.0.1", for: "198.51.100.2")
            #expect(behind.body == "2")
            let forged = try await post(service, from: "198.51.100.3", for: "198.51.100.2")
            #expect(forged.body == "3")
        }
    }

    /// Nil while somebody is at work.
    private func claim(_ keys: IdempotencyKeys) async throws -> IdempotencyClaim? {
        guard case .new(let claim) = try await keys.claim("key", of: "scope", for: "1") else { return nil }
        return claim
    }

    private func post(
        _ service: TestService,
        path: String = "/work",
        body: String = "{}",
        key: String? = "key",
        from peer: String? = nil,
        for client: String? = nil
    ) async throws -> Answer {
        var headers = HTTPFields()
        headers[.idempotencyKey] = key
        headers[PeerMiddleware.header] = peer
        headers[.xForwardedFor] = client
        return try await service.send(.post, path, body: body, headers: headers)
    }

    /// Gets how often it was done, this time included.
    private typealias Work = @Sendable (Int, any Database) async throws -> Response

    private func withWork(
        _ work: @escaping Work = { number, _ in
            let body = ResponseBody(byteBuffer: ByteBuffer(string: "\(number)"))
            return Response(status: .accepted, headers: [.location: "/\(number)"], body: body)
        },
        _ test: @Sendable (TestService, any Database) async throws -> Void
    ) async throws {
        try await withTables { database in
            let counter = WorkCounter()
            let router = Router(context: AppContext.self)
            router.add(middleware: ErrorMiddleware())
            router.add(middleware: PeerMiddleware())
            let group = router.group().idempotent(by: IdempotencyKeys(database: database, clock: clock.clock))
            for path in [path, "/other"] {
                group.post(RouterPath(path)) { _, _ in try await work(counter.next(), database) }
            }
            let proxies = try #require(TrustedProxies(setting: "10.0.0.0/8"))
            let limiter = Limiter(proxies: proxies, store: UnlimitedStore(), clock: .system)
            try await withRoutes(router, limiter: limiter) { try await test($0, database) }
        }
    }
}

private func rename(_ table: String, to other: String, in database: any Database) async throws {
    try await database.write { _ = try $0.execute(#"ALTER TABLE "\#(table)" RENAME TO "\#(other)""#, []) }
}

private final class WorkCounter: Sendable {
    private let count = Mutex(0)

    func next() -> Int {
        count.withLock { count in
            count += 1
            return count
        }
    }
}

/// Makes requests come from the address that a header names: in tests there is no connection.
private struct PeerMiddleware: RouterMiddleware {
    typealias Context = AppContext

    static let header = HTTPField.Name("Test-Peer")!

    func handle(
        _ request: Request,
        context: AppContext,
        next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.remoteAddress = try request.headers[Self.header].map { try SocketAddress(ipAddress: $0, port: 1) }
        return try await next(request, context)
    }
}

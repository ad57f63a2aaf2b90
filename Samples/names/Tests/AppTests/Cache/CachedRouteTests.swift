import HTTPTypes
import Hummingbird
import Testing

@testable import App

/// What `cached` does for a route, whatever the route is.
struct CachedRouteTests {
    private let calls = CallCounter()
    private let clock = ManualClock(0)
    private let store = RecordingCacheStore()

    @Test func answersWithWhatIsKept() async throws {
        try await withKept { service in
            let first = try await service.get("/kept/1")
            #expect(first.status == .ok)
            #expect(first.body == "{\"call\":1}")
            #expect(first.headers[.xCache] == "miss")
            #expect(first.headers[.age] == nil)
            clock.advance(seconds: 59)
            let second = try await service.get("/kept/1")
            #expect(second.status == .ok)
            #expect(second.body == first.body)
            #expect(second.headers[.xCache] == "hit")
            #expect(second.headers[.age] == "59")
            for name in [HTTPField.Name.contentType, .eTag] { #expect(second.headers[name] == first.headers[name]) }
            clock.advance(seconds: 1)
            let third = try await service.get("/kept/1")
            #expect(third.body == "{\"call\":2}")
            #expect(third.headers[.xCache] == "miss")
        }
    }

    @Test func keepsEachAddressApart() async throws {
        try await withKept { service in
            for path in ["/kept/1", "/kept/2", "/kept/1?a=1", "/kept/1?a=2", "/kept/1?a=1&b=2", "/kept/1?a=2&a=1"] {
                let first = try await service.get(path)
                #expect(first.headers[.xCache] == "miss")
                #expect(try await service.get(path).headers[.xCache] == "hit")
            }
        }
    }

    @Test func doesNotMindTheOrderOfParameters() async throws {
        try await withKept { service in
            _ = try await service.get("/kept/1?b=1&a=1,2&a=3")
            #expect(try await service.get("/kept/1?a=1,2&b=1&a=3").headers[.xCache] == "hit")
            #expect(try await service.get("/kept/1?a=3&a=1,2&b=1").headers[.xCache] == "miss")
        }
    }

    /// A value must not look like another parameter.
    @Test func takesNoValueForTwo() async throws {
        try await withKept { service in
            for path in ["/kept/1%202/3", "/kept/1/2%203", "/kept/1%3Fa=1", "/kept/1?a=1"] {
                let answer = try await service.get(path)
                #expect(answer.headers[.xCache] == "miss")
            }
        }
    }

    @Test(arguments: ["no-store", "No-Store", "max-age=0, no-store"])
    func isPassedByWhoWantsNothingKept(_ directive: String) async throws {
        try await withKept { service in
            for call in 1...2 {
                let answer = try await service.get("/kept/1", headers: [.cacheControl: directive])
                #expect(answer.body == "{\"call\":\(call)}")
                #expect(answer.headers[.xCache] == nil)
            }
            // It has left nothing behind either.
            #expect(try await service.get("/kept/1").headers[.xCache] == "miss")
            #expect(store.calls == ["keep"])
        }
    }

    @Test(arguments: ["fresh", "fresh=", "fresh=true", "a=1&fresh", "fre%73h=true"])
    func isPassedByWhoSendsTheFlag(_ query: String) async throws {
        try await withKept { service in
            for call in 1...2 {
                let answer = try await service.get("/kept/1?" + query)
                #expect(answer.body == "{\"call\":\(call)}")
                #expect(answer.headers[.xCache] == nil)
            }
            #expect(store.calls == [])
        }
    }

    @Test(arguments: ["fresh=false", "a=fresh", "freshly"])
    func isNotPassedByWhoDoesNot(_ query: String) async throws {
        try await withKept { service in
            _ = try await service.get("/kept/1?" + query)
            #expect(try await service.get("/kept/1?" + query).headers[.xCache] == "hit")
        }
    }

    @Test(arguments: [HTTPResponse.Status.notFound, .unprocessableContent, .internalServerError])
    func keepsNoRefusal(_ status: HTTPResponse.Status) async throws {
        let refuse: AnswerCache.Handler = { _, _ in
            calls.next()
            throw Problem(status, detail: "No.")
        }
        try await withKept(handler: refuse) { service in
            for _ in 1...2 {
                let answer = try await service.get("/kept/1")
                answer.expectProblem(status)
                #expect(answer.headers[.xCache] == nil)
            }
            #expect(calls.value == 2)
        }
    }

    @Test func keepsOnly200() async throws {
        let accept: AnswerCache.Handler = { _, _ in
            calls.next()
            return Response(status: .accepted, headers: [.eTag: "\"1\""])
        }
        try await withKept(handler: accept) { service in
            for _ in 1...2 {
                let answer = try await service.get("/kept/1", headers: [.ifNoneMatch: "\"1\""])
                #expect(answer.status == .accepted)
                #expect(answer.headers[.xCache] == "miss")
            }
            #expect(calls.value == 2)
        }
    }

    /// Nobody gets what was meant for somebody else.
    @Test(arguments: [
        (HTTPField.Name.setCookie, "session=1"), (.vary, "Accept-Language"), (.cacheControl, "private, max-age=9"),
        (.cacheControl, "no-store"),
    ])
    func keepsNothingPrivate(_ name: HTTPField.Name, _ value: String) async throws {
        let own: AnswerCache.Handler = { _, _ in
            Response(status: .ok, headers: [name: value, .age: String(calls.next())])
        }
        try await withKept(handler: own) { service in
            let (first, second) = (try await service.get("/kept/1"), try await service.get("/kept/1"))
            #expect(first.headers[name] == value)
            #expect(first.headers[.age] != second.headers[.age])
            #expect(store.calls == [])
        }
    }

    @Test func sendsNothingThatTheClientHas() async throws {
        try await withKept { service in
            // What one client has does not matter to the next.
            let other = try await service.get("/kept/1", headers: [.ifNoneMatch: "*"])
            #expect(other.status == .notModified)
            let whole = try await service.get("/kept/1")
            #expect(whole.body == "{\"call\":1}")
            #expect(whole.headers[.xCache] == "hit")
            let tag = try #require(whole.headers[.eTag])
            let known = try await service.get("/kept/1", headers: [.ifNoneMatch: tag])
            #expect(known.status == .notModified)
            #expect(known.body.isEmpty)
            #expect(known.headers[.eTag] == tag)
            #expect(known.headers[.xCache] == "hit")
            #expect(known.headers[.age] == "0")
            #expect(try await service.get("/kept/1", headers: [.ifNoneMatch: "\"x\""]).status == .ok)
        }
    }

    @Test func keepsHEADAndGETTogether() async throws {
        try await withKept { service in
            let head = try await service.send(.head, "/kept/1")
            #expect(head.headers[.xCache] == "miss")
            #expect(head.body.isEmpty)
            let get = try await service.get("/kept/1")
            #expect(get.headers[.xCache] == "hit")
            #expect(get.body == "{\"call\":1}")
            #expect(try await service.send(.head, "/kept/1").body.isEmpty)
        }
    }

    @Test func asksTheHandlerOnceForAll() async throws {
        let gate = Gate()
        let wait: AnswerCache.Handler = { _, _ in
            calls.next()
            await gate.pass()
            return .json(["call": calls.value])
        }
        try await withKept(handler: wait) { service in
            await withTaskGroup(of: Answer?.self) { group in
                for _ in 0..<30 { group.addTask { try? await service.get("/kept/1") } }
                await until { calls.value == 1 }
                await gate.open()
                for await answer in group { #expect(answer?.body == "{\"call\":1}") }
            }
            #expect(calls.value == 1)
        }
    }

    /// Whatever it answers.
    @Test(arguments: [HTTPRequest.Method.post, .put, .patch, .delete])
    func isDroppedByRoutesThatWrite(_ method: HTTPRequest.Method) async throws {
        try await withKept { service in
            _ = try await service.get("/kept/1")
            let answer = try await service.send(method, "/kept/1")
            #expect(answer.status == .conflict)
            #expect(try await service.get("/kept/1").headers[.xCache] == "miss")
            #expect(store.calls == ["keep", "begin", "end", "keep"])
        }
    }

    @Test func answersAnewWhereTheStoreIsAwayOrHoldsRubbish() async throws {
        try await withKept { service in
            _ = try await service.get("/kept/1")
            store.isAway = true
            let away = try await service.get("/kept/1")
            #expect(away.body == "{\"call\":2}")
            #expect(away.headers[.xCache] == "miss")
        }
        try await withKept(Cache(store: RubbishStore())) { service in
            let answer = try await service.get("/kept/1")
            #expect(answer.body == "{\"call\":3}")
        }
    }

    /// - Parameter handler: by default says which call it is.
    private func withKept(
        _ cache: Cache? = nil,
        handler: AnswerCache.Handler? = nil,
        _ test: @Sendable (TestService) async throws -> Void
    ) async throws {
        let router = Router(context: AppContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: ErrorMiddleware())
        let count: AnswerCache.Handler = { request, _ in
            Response.json(["call": calls.next()]).unlessKnown(to: request)
        }
        let cache = cache ?? Cache(store: store, clock: clock.clock)
        router.group("kept").cached(.tests, for: .seconds(60), unless: "fresh", in: cache)
            .get(":id", use: handler ?? count)
        router.group("kept").cached(.tests, for: .seconds(60), in: cache).get(":id/:part", use: handler ?? count)
        let dropping = router.group("kept").dropping(.tests, from: cache)
        let refuse: AnswerCache.Handler = { _, _ in throw Problem(.conflict, detail: "No.") }
        dropping.post(":id", use: refuse)
        dropping.put(":id", use: refuse)
        dropping.patch(":id", use: refuse)
        dropping.delete(":id", use: refuse)
        try await withRoutes(router, test)
    }
}

/// Finds what nobody has kept.
private struct RubbishStore: CacheStore {
    func find(_ keys: [String], in namespaces: [CacheNamespace], at now: Int64) -> CacheFinding {
        CacheFinding(version: CacheVersion(number: 0), values: keys.map { _ in ByteBuffer(string: "rubbish") })
    }

    func keep(
        _ values: [CacheValue],
        in namespaces: [CacheNamespace],
        _ version: CacheVersion,
        at now: Int64,
        until due: Int64
    ) {}

    func begin(_ write: CacheWrite) {}
    func end(_ write: CacheWrite) {}
    func clear() {}
}

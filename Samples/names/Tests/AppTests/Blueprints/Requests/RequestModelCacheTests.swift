import HTTPTypes
import Testing

@testable import App

/// What is kept of requests, and until when.
struct RequestModelCacheTests {
    @Test func keepsOneForItsTime() async throws {
        let clock = ManualClock(0)
        try await withService(clock: clock.clock) { service in
            let path = RequestModelFixture.path(of: try await service.create(RequestModelFixture.self))
            let first = try await service.get(path)
            #expect(first.headers[.xCache] == "miss")
            clock.advance(seconds: 129_599)
            let second = try await service.get(path)
            #expect(second.headers[.xCache] == "hit")
            #expect(second.headers[.age] == String(129_599))
            #expect(second.fields == first.fields)
            clock.advance(seconds: 1)
            #expect(try await service.get(path).headers[.xCache] == "miss")
        }
    }

    @Test func asksAnewWhoWantsNothingKept() async throws {
        try await withService { service in
            let path = RequestModelFixture.path(of: try await service.create(RequestModelFixture.self))
            let tag = try #require(try await service.get(path).headers[.eTag])
            let answer = try await service.get(path, headers: [.cacheControl: "no-store"])
            #expect(answer.status == .ok)
            #expect(answer.headers[.xCache] == nil)
            let known = try await service.get(path, headers: [.cacheControl: "no-store", .ifNoneMatch: tag])
            #expect(known.status == .notModified)
        }
    }

    @Test func keepsNoAbsence() async throws {
        try await withService { service in
            let path = RequestModelFixture.path + "/" + UnknownIDs.integers[0]
            for _ in 1...2 {
                let answer = try await service.get(path)
                answer.expectProblem(.notFound)
                #expect(answer.headers[.xCache] == nil)
            }
        }
    }

    @Test func dropsOneByEveryWrite() async throws {
        try await withService { service in
            let path = RequestModelFixture.path(of: try await service.create(RequestModelFixture.self))
            #expect(try await service.get(path).headers[.xCache] == "miss")
            #expect(try await service.get(path).headers[.xCache] == "hit")
            _ = try await service.create(RequestModelFixture.self, 1)
            #expect(try await service.get(path).headers[.xCache] == "miss")
            let changed = try await service.patch(path, [:])
            let found = try await service.get(path)
            #expect(found.headers[.xCache] == "miss")
            #expect(found.fields == changed.fields)
            let deleted = try await service.delete(path)
            #expect(deleted.status == .noContent)
            try await service.get(path).expectProblem(.notFound)
        }
    }

    @Test func keepsAPageForItsTime() async throws {
        let clock = ManualClock(0)
        try await withService(clock: clock.clock) { service in
            _ = try await service.create(RequestModelFixture.self)
            let first = try await service.get(RequestModelFixture.path)
            #expect(first.headers[.xCache] == "miss")
            clock.advance(seconds: 86_399)
            let second = try await service.get(RequestModelFixture.path)
            #expect(second.headers[.xCache] == "hit")
            #expect(second.fields == first.fields)
            #expect(second.headers[.link] == first.headers[.link])
            clock.advance(seconds: 1)
            #expect(try await service.get(RequestModelFixture.path).headers[.xCache] == "miss")
        }
    }

    @Test func asksAnewForPagesWhoWantsNothingKept() async throws {
        try await withService { service in
            let tag = try #require(try await service.get(RequestModelFixture.path).headers[.eTag])
            let answer = try await service.get(RequestModelFixture.path, headers: [.cacheControl: "no-store"])
            #expect(answer.status == .ok)
            #expect(answer.headers[.xCache] == nil)
            let headers: HTTPFields = [.cacheControl: "no-store", .ifNoneMatch: tag]
            #expect(try await service.get(RequestModelFixture.path, headers: headers).status == .notModified)
        }
    }

    @Test func dropsPagesByEveryWrite() async throws {
        try await withService { service in
            let path = RequestModelFixture.path(of: try await service.create(RequestModelFixture.self))
            #expect(try await service.get(RequestModelFixture.path).headers[.xCache] == "miss")
            #expect(try await service.get(RequestModelFixture.path).headers[.xCache] == "hit")
            _ = try await service.create(RequestModelFixture.self, 1)
            #expect(try await service.get(RequestModelFixture.path).headers[.xCache] == "miss")
            let changed = try await service.patch(path, [:])
            #expect(changed.status == .ok)
            #expect(try await service.get(RequestModelFixture.path).headers[.xCache] == "miss")
            let deleted = try await service.delete(path)
            #expect(deleted.status == .noContent)
            #expect(try await service.get(RequestModelFixture.path).headers[.xCache] == "miss")
        }
    }

    @Test func asksAnewWhoeverSendsTheFlag() async throws {
        try await withService { service in
            _ = try await service.get(RequestModelFixture.path)
            let path = RequestModelFixture.path + "?self"
            for path in [path, path + "=true"] {
                let answer = try await service.get(path)
                #expect(answer.status == .ok)
                #expect(answer.headers[.xCache] == nil)
            }
            #expect(try await service.get(path + "=false").headers[.xCache] == "miss")
            try await service.get(path + "=maybe").expectProblem(.badRequest, ["self: type"])
        }
    }

    @Test func theTotalIsRightAfterACreate() async throws {
        try await withService { service in
            let body = try await RequestModelFixture.body(0, in: service)
            let before = try #require(try await service.get(RequestModelFixture.path + "?page=1").int("total"))
            let created = try await service.post(RequestModelFixture.path, body)
            #expect(created.status == .created)
            #expect(try await service.get(RequestModelFixture.path + "?page=1").int("total") == before + 1)
        }
    }
}

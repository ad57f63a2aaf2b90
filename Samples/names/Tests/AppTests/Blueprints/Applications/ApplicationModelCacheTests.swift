import Testing

@testable import App

/// What is kept of applications, and until when.
struct ApplicationModelCacheTests {
    @Test func keepsOneForItsTime() async throws {
        let clock = ManualClock(0)
        try await withService(clock: clock.clock) { service in
            let path = ApplicationModelFixture.path(of: try await service.create(ApplicationModelFixture.self))
            let first = try await service.get(path)
            #expect(first.headers[.xCache] == "miss")
            clock.advance(seconds: 3599)
            let second = try await service.get(path)
            #expect(second.headers[.xCache] == "hit")
            #expect(second.headers[.age] == String(3599))
            #expect(second.fields == first.fields)
            clock.advance(seconds: 1)
            #expect(try await service.get(path).headers[.xCache] == "miss")
        }
    }

    @Test func asksAnewWhoWantsNothingKept() async throws {
        try await withService { service in
            let path = ApplicationModelFixture.path(of: try await service.create(ApplicationModelFixture.self))
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
            let path = ApplicationModelFixture.path + "/" + UnknownIDs.integers[0]
            for _ in 1...2 {
                let answer = try await service.get(path)
                answer.expectProblem(.notFound)
                #expect(answer.headers[.xCache] == nil)
            }
        }
    }

    @Test func dropsOneByEveryWrite() async throws {
        try await withService { service in
            let path = ApplicationModelFixture.path(of: try await service.create(ApplicationModelFixture.self))
            #expect(try await service.get(path).headers[.xCache] == "miss")
            #expect(try await service.get(path).headers[.xCache] == "hit")
            _ = try await service.create(ApplicationModelFixture.self, 1)
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
}

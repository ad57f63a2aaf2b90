import Testing

@testable import App

/// What is kept of reviews, and until when.
struct ReviewCacheTests {
    @Test func keepsOneForItsTime() async throws {
        let clock = ManualClock(0)
        try await withService(clock: clock.clock) { service in
            let path = ReviewFixture.path(of: try await service.create(ReviewFixture.self))
            let first = try await service.get(path)
            #expect(first.headers[.xCache] == "miss")
            clock.advance(seconds: 86_399)
            let second = try await service.get(path)
            #expect(second.headers[.xCache] == "hit")
            #expect(second.headers[.age] == String(86_399))
            #expect(second.fields == first.fields)
            clock.advance(seconds: 1)
            #expect(try await service.get(path).headers[.xCache] == "miss")
        }
    }

    @Test func asksAnewWhoWantsNothingKept() async throws {
        try await withService { service in
            let path = ReviewFixture.path(of: try await service.create(ReviewFixture.self))
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
            let path = ReviewFixture.path + "/" + UnknownIDs.uuids[0]
            for _ in 1...2 {
                let answer = try await service.get(path)
                answer.expectProblem(.notFound)
                #expect(answer.headers[.xCache] == nil)
            }
        }
    }

    @Test func dropsOneByEveryWrite() async throws {
        try await withService { service in
            let path = ReviewFixture.path(of: try await service.create(ReviewFixture.self))
            #expect(try await service.get(path).headers[.xCache] == "miss")
            #expect(try await service.get(path).headers[.xCache] == "hit")
            _ = try await service.create(ReviewFixture.self, 1)
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

    @Test func keepsRowsForTheirTime() async throws {
        let (clock, store) = (ManualClock(0), RecordingCacheStore())
        try await withService(cacheStore: store, clock: clock.clock) { service in
            let row = try await service.create(ReviewFixture.self)
            let first = try await service.get(ReviewFixture.path)
            clock.advance(seconds: 44)
            #expect(!store.takeFound().contains(ReviewFixture.key(of: row)))
            let second = try await service.get(ReviewFixture.path)
            #expect(store.takeFound().contains(ReviewFixture.key(of: row)))
            #expect(second.fields == first.fields)
            clock.advance(seconds: 1)
            _ = try await service.get(ReviewFixture.path)
            #expect(!store.takeFound().contains(ReviewFixture.key(of: row)))
        }
    }

    @Test func showsEveryWriteAtOnce() async throws {
        try await withService { service in
            let row = try await service.create(ReviewFixture.self)
            let path = ReviewFixture.path(of: row)
            #expect(try await service.get(ReviewFixture.path).items?.contains(row) == true)
            let changed = try await service.patch(path, [:])
            #expect(try await service.get(ReviewFixture.path).items?.contains(changed.fields) == true)
            let deleted = try await service.delete(path)
            #expect(deleted.status == .noContent)
            #expect(try await service.get(ReviewFixture.path).items?.contains { $0["id"] == row["id"] } == false)
        }
    }

    /// Also when another process has written, whose cache is not this one.
    @Test func asksEachTimeWhichRowsThereAre() async throws {
        try await withNeighbours { service, neighbour in
            let body = try await ReviewFixture.body(0, in: neighbour)
            _ = try await service.get(ReviewFixture.path)
            let row = try await neighbour.post(ReviewFixture.path, body)
            let after = try await service.get(ReviewFixture.path)
            #expect(after.items?.contains { $0["id"] == row["id"] } == true)
        }
    }
}

extension ReviewFixture {
    /// What the list keeps a row under.
    fileprivate static func key(of row: Fields) -> String { "reviews" + "/" + (row["id"]?.text ?? "") }
}

import Testing

@testable import App

/// What is kept of books, and until when.
struct BookCacheTests {
    @Test func keepsOneForItsTime() async throws {
        let clock = ManualClock(0)
        try await withService(clock: clock.clock) { service in
            let path = BookFixture.path(of: try await service.create(BookFixture.self))
            let first = try await service.get(path)
            #expect(first.headers[.xCache] == "miss")
            clock.advance(seconds: 599)
            let second = try await service.get(path)
            #expect(second.headers[.xCache] == "hit")
            #expect(second.headers[.age] == String(599))
            #expect(second.fields == first.fields)
            clock.advance(seconds: 1)
            #expect(try await service.get(path).headers[.xCache] == "miss")
        }
    }

    @Test func asksAnewWhoWantsNothingKept() async throws {
        try await withService { service in
            let path = BookFixture.path(of: try await service.create(BookFixture.self))
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
            let path = BookFixture.path + "/" + UnknownIDs.integers[0]
            for _ in 1...2 {
                let answer = try await service.get(path)
                answer.expectProblem(.notFound)
                #expect(answer.headers[.xCache] == nil)
            }
        }
    }

    @Test func dropsOneByEveryWrite() async throws {
        try await withService { service in
            let path = BookFixture.path(of: try await service.create(BookFixture.self))
            #expect(try await service.get(path).headers[.xCache] == "miss")
            #expect(try await service.get(path).headers[.xCache] == "hit")
            _ = try await service.create(BookFixture.self, 1)
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
            let row = try await service.create(BookFixture.self)
            let first = try await service.get(BookFixture.path)
            clock.advance(seconds: 299)
            #expect(!store.takeFound().contains(BookFixture.key(of: row)))
            let second = try await service.get(BookFixture.path)
            #expect(store.takeFound().contains(BookFixture.key(of: row)))
            #expect(second.fields == first.fields)
            clock.advance(seconds: 1)
            _ = try await service.get(BookFixture.path)
            #expect(!store.takeFound().contains(BookFixture.key(of: row)))
        }
    }

    @Test func showsEveryWriteAtOnce() async throws {
        try await withService { service in
            let row = try await service.create(BookFixture.self)
            let path = BookFixture.path(of: row)
            #expect(try await service.get(BookFixture.path).items?.contains(row) == true)
            let changed = try await service.patch(path, [:])
            #expect(try await service.get(BookFixture.path).items?.contains(changed.fields) == true)
            let deleted = try await service.delete(path)
            #expect(deleted.status == .noContent)
            #expect(try await service.get(BookFixture.path).items?.contains { $0["id"] == row["id"] } == false)
        }
    }

    /// Also when another process has written, whose cache is not this one.
    @Test func asksEachTimeWhichRowsThereAre() async throws {
        let clock = ManualClock(0)
        try await withNeighbours(clock: clock.clock) { service, neighbour in
            let body = try await BookFixture.body(0, in: neighbour)
            let before = try #require(try await service.get(BookFixture.path).int("total"))
            let row = try await neighbour.post(BookFixture.path, body)
            let after = try await service.get(BookFixture.path)
            #expect(after.items?.contains { $0["id"] == row["id"] } == true)
            // How many there are is kept for a time of its own.
            #expect(after.int("total") == before)
            clock.advance(seconds: 29)
            #expect(try await service.get(BookFixture.path).int("total") == before)
            clock.advance(seconds: 1)
            #expect(try await service.get(BookFixture.path).int("total") == before + 1)
        }
    }

    @Test func theTotalIsRightAfterACreate() async throws {
        try await withService { service in
            let body = try await BookFixture.body(0, in: service)
            let before = try #require(try await service.get(BookFixture.path + "?page=1").int("total"))
            let created = try await service.post(BookFixture.path, body)
            #expect(created.status == .created)
            #expect(try await service.get(BookFixture.path + "?page=1").int("total") == before + 1)
        }
    }
}

extension BookFixture {
    /// What the list keeps a row under.
    fileprivate static func key(of row: Fields) -> String { "books" + "/" + (row["id"]?.text ?? "") }
}

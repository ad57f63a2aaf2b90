import Testing

@testable import App

/// What is kept of orders, and until when.
struct OrderCacheTests {
    @Test func keepsRowsForTheirTime() async throws {
        let (clock, store) = (ManualClock(0), RecordingCacheStore())
        try await withService(cacheStore: store, clock: clock.clock) { service in
            let row = try await service.create(OrderFixture.self)
            let first = try await service.get(OrderFixture.path)
            clock.advance(seconds: 59)
            #expect(!store.takeFound().contains(OrderFixture.key(of: row)))
            let second = try await service.get(OrderFixture.path)
            #expect(store.takeFound().contains(OrderFixture.key(of: row)))
            #expect(second.fields == first.fields)
            clock.advance(seconds: 1)
            _ = try await service.get(OrderFixture.path)
            #expect(!store.takeFound().contains(OrderFixture.key(of: row)))
        }
    }

    @Test func showsEveryWriteAtOnce() async throws {
        try await withService { service in
            let row = try await service.create(OrderFixture.self)
            let path = OrderFixture.path(of: row)
            #expect(try await service.get(OrderFixture.path).items?.contains(row) == true)
            let changed = try await service.patch(path, [:])
            #expect(try await service.get(OrderFixture.path).items?.contains(changed.fields) == true)
            let deleted = try await service.delete(path)
            #expect(deleted.status == .noContent)
            #expect(try await service.get(OrderFixture.path).items?.contains { $0["id"] == row["id"] } == false)
        }
    }

    /// Also when another process has written, whose cache is not this one.
    @Test func asksEachTimeWhichRowsThereAre() async throws {
        let clock = ManualClock(0)
        try await withNeighbours(clock: clock.clock) { service, neighbour in
            let body = try await OrderFixture.body(0, in: neighbour)
            let before = try #require(try await service.get(OrderFixture.path).int("total"))
            let row = try await neighbour.post(OrderFixture.path, body)
            let after = try await service.get(OrderFixture.path)
            #expect(after.items?.contains { $0["id"] == row["id"] } == true)
            // How many there are is kept for a time of its own.
            #expect(after.int("total") == before)
            clock.advance(seconds: 0)
            #expect(try await service.get(OrderFixture.path).int("total") == before)
            clock.advance(seconds: 1)
            #expect(try await service.get(OrderFixture.path).int("total") == before + 1)
        }
    }

    @Test func theTotalIsRightAfterACreate() async throws {
        try await withService { service in
            let body = try await OrderFixture.body(0, in: service)
            let before = try #require(try await service.get(OrderFixture.path + "?page=1").int("total"))
            let created = try await service.post(OrderFixture.path, body)
            #expect(created.status == .created)
            #expect(try await service.get(OrderFixture.path + "?page=1").int("total") == before + 1)
        }
    }
}

extension OrderFixture {
    /// What the list keeps a row under.
    fileprivate static func key(of row: Fields) -> String { "orders" + "/" + (row["id"]?.text ?? "") }
}

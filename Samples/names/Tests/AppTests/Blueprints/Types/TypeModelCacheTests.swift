import Testing

@testable import App

/// What is kept of types, and until when.
struct TypeModelCacheTests {
    @Test func keepsRowsForTheirTime() async throws {
        let (clock, store) = (ManualClock(0), RecordingCacheStore())
        try await withService(cacheStore: store, clock: clock.clock) { service in
            let row = try await service.create(TypeModelFixture.self)
            let first = try await service.get(TypeModelFixture.path)
            clock.advance(seconds: 89)
            #expect(!store.takeFound().contains(TypeModelFixture.key(of: row)))
            let second = try await service.get(TypeModelFixture.path)
            #expect(store.takeFound().contains(TypeModelFixture.key(of: row)))
            #expect(second.fields == first.fields)
            clock.advance(seconds: 1)
            _ = try await service.get(TypeModelFixture.path)
            #expect(!store.takeFound().contains(TypeModelFixture.key(of: row)))
        }
    }

    @Test func showsEveryWriteAtOnce() async throws {
        try await withService { service in
            let row = try await service.create(TypeModelFixture.self)
            let path = TypeModelFixture.path(of: row)
            #expect(try await service.get(TypeModelFixture.path).items?.contains(row) == true)
            let changed = try await service.patch(path, [:])
            #expect(try await service.get(TypeModelFixture.path).items?.contains(changed.fields) == true)
            let deleted = try await service.delete(path)
            #expect(deleted.status == .noContent)
            #expect(try await service.get(TypeModelFixture.path).items?.contains { $0["id"] == row["id"] } == false)
        }
    }

    /// Also when another process has written, whose cache is not this one.
    @Test func asksEachTimeWhichRowsThereAre() async throws {
        try await withNeighbours { service, neighbour in
            let body = try await TypeModelFixture.body(0, in: neighbour)
            _ = try await service.get(TypeModelFixture.path)
            let row = try await neighbour.post(TypeModelFixture.path, body)
            let after = try await service.get(TypeModelFixture.path)
            #expect(after.items?.contains { $0["id"] == row["id"] } == true)
        }
    }
}

extension TypeModelFixture {
    /// What the list keeps a row under.
    fileprivate static func key(of row: Fields) -> String { "types" + "/" + (row["id"]?.text ?? "") }
}

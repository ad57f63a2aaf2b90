import Testing

@testable import App

/// How tests make rows of one resource.
protocol Fixture {
    /// Of the list, `/v1/books`.
    static var path: String { get }

    /// Valid bodies without references, no two alike in what must be unique.
    static var bodies: [Fields] { get }

    /// `bodies[number]` and the references, to rows that are created on the way.
    static func body(_ number: Int, in service: TestService) async throws -> Fields
}

extension Fixture {
    static func body(_ number: Int, in service: TestService) async throws -> Fields { bodies[number] }

    /// The path of a row.
    static func path(of row: Fields) -> String { path + "/" + (row["id"]?.text ?? "") }
}

extension TestService {
    /// Creates row `number` and gives it as answered.
    func create<F: Fixture>(_ fixture: F.Type, _ number: Int = 0) async throws -> Fields {
        let answer = try await post(F.path, F.body(number, in: self))
        try #require(answer.status == .created, "\(answer.body)")
        return answer.fields
    }

    /// Creates one row of each body, in the order of their ids.
    func createAll<F: Fixture>(_ fixture: F.Type) async throws -> [Fields] {
        var rows: [Fields] = []
        for number in F.bodies.indices { rows.append(try await create(F.self, number)) }
        return rows.sorted { $0["id"]?.text ?? "" < $1["id"]?.text ?? "" }
    }

    /// The id of row `number`, which is created when it is first asked for.
    func id<F: Fixture>(of fixture: F.Type, _ number: Int) async throws -> JSONValue {
        let number = number % F.bodies.count
        let name = "\(F.path)/\(number)"
        if let id = await rows.id(name) { return id }
        let id = try #require(try await create(F.self, number)["id"])
        await rows.keep(id, name)
        return id
    }
}

/// The rows that others refer to.
actor FixtureRows {
    private var ids: [String: JSONValue] = [:]

    func id(_ name: String) -> JSONValue? { ids[name] }
    func keep(_ id: JSONValue, _ name: String) { ids[name] = id }
}

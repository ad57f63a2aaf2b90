import Hummingbird

/// People.
///
/// | route | answers |
/// | --- | --- |
/// | `GET /api/v2/people` | 200 with a page; 304, 400, 401 |
/// | `POST /api/v2/people` | 201 with the person and its `Location`; 400, 401, 408, 413, 422 |
/// | `GET /api/v2/people/{id}` | 200; 304, 400, 401, 404 |
/// | `PATCH /api/v2/people/{id}` | 200 with the changed person; 400, 401, 404, 408, 412, 413, 422 |
struct PeopleBlueprint: Blueprint {
    static let path = "/api/v2/people"

    let people: PersonRepository
    let rules: any Hooks<Person, PersonInput>

    func addRoutes(to group: RouterGroup<AppContext>) {
        group.allowed(.anyone).get(use: list)
        group.allowed(.anyone).post(use: create)
        group.allowed(.anyone).get(":id", use: get)
        group.allowed(.anyone).patch(":id", use: update)
    }

    @Sendable func list(_ request: Request, context: AppContext) async throws -> Response {
        var query = QueryReader(request)
        let order = SortOrder(&query, [])
        let cursor = ListCursor(Person.cursorColumns, order, path: Self.path)
        let page = CursorRequest(&query, cursor, size: 20, maximum: 100)
        try query.finish()
        let (items, hasMore) = try await people.list(page)
        let next = hasMore ? items.last.map { cursor.text($0) } : nil
        return CursorPage(items: items, next: next).response.unlessKnown(to: request)
    }

    @Sendable func create(_ request: Request, context: AppContext) async throws -> Response {
        try QueryReader(request).finish()
        var input = try await PersonInput(request.fields(context))
        try await rules.check(input)
        try await rules.willCreate(&input)
        let person = try await people.create(input)
        await rules.didCreate(person)
        let location = Self.address(person.id)
        return .json(person, status: .created, headers: [.location: location])
    }

    @Sendable func get(_ request: Request, context: AppContext) async throws -> Response {
        let id: Person.ID = try context.id()
        try QueryReader(request).finish()
        let person = try await people.find(id)
        guard let person else { throw Problem.notFound }
        return .json(person).unlessKnown(to: request)
    }

    @Sendable func update(_ request: Request, context: AppContext) async throws -> Response {
        let id: Person.ID = try context.id()
        try QueryReader(request).finish()
        let fields = try await request.fields(context)
        let precondition = Precondition(request)
        let change = try await people.update(id) { current in
            try precondition.require(current)
            var input = try PersonInput(fields, over: current)
            try await rules.check(input)
            try await rules.willUpdate(&input, of: current)
            return input
        }
        guard let change else { throw Problem.notFound }
        await rules.didUpdate(change.new, from: change.old)
        return .json(change.new)
    }

    /// The path of one person.
    static func address(_ id: Person.ID) -> String { path + "/" + id.path }
}

extension PersonRules: Hooks {
    typealias Model = Person
    typealias Input = PersonInput
}

import Hummingbird

/// Notes.
///
/// | route | answers |
/// | --- | --- |
/// | `GET /api/v2/notes` | 200 with a page; 304, 400, 401, 403 |
/// | `POST /api/v2/notes` | 201 with the note and its `Location`; 400, 401, 408, 413, 422, 429 |
/// | `GET /api/v2/notes/{id}` | 200; 304, 400, 401, 404 |
/// | `PATCH /api/v2/notes/{id}` | 200 with the changed note; 400, 401, 404, 408, 412, 413, 422 |
/// | `DELETE /api/v2/notes/{id}` | 204; 400, 401, 404, 412 |
/// | `POST /api/v2/notes/user` | 204; 400, 401, 403, 409, 422 |
struct NotesBlueprint: Blueprint {
    static let path = "/api/v2/notes"

    let notes: NoteRepository
    let cache: Cache
    let idempotency: IdempotencyKeys
    let rules: any Hooks<Note, NoteInput>
    let noteUser: any CustomRoute<NoteUserInput, Void>

    /// Whom a row is shown to.
    private static let readers: [Grant] = [.user]

    /// Who may name somebody else as the owner of a row.
    private static let managers: [Grant] = [.anyone]

    func addRoutes(to group: RouterGroup<AppContext>) {
        group.allowed(.owner, .roleOfUser).get(use: list)
        group.limitedByTier("5 per minute", by: DynamicRates.rates).allowed(.user).post(use: create)
        group.allowed(.user).get(":id", use: get)
        group.allowed(.anyone).patch(":id", use: update)
        group.allowed(.anyone).delete(":id", use: delete)
        group
            .allowed(.owner, .selfValue)
            .idempotent(by: idempotency)
            .dropping(.notes, from: cache)
            .post("user", use: user)
    }

    @Sendable func list(_ request: Request, context: AppContext) async throws -> Response {
        var query = QueryReader(request)
        var filter = ListFilter(&query, [])
        filter.restrict(to: context.visibleRows(by: Self.readers), owner: "owner_id")
        let page = PageRequest(&query, size: 20, maximum: 100)
        try query.finish()
        let kept = ListCache(cache, .notes, items: .minutes(1), for: request)
        let ids = try await notes.ids(page, filter.conditions)
        let total = try await kept.total(filter.query + filter.scope, for: .seconds(10)) { [filter] in
            try await notes.count(filter.conditions)
        }
        let items = try await kept.items(ids) { try await notes.find($0) }
        return Page(items: items, request: page, total: total, path: Self.path, query: filter.query)
            .response.unlessKnown(to: request)
    }

    @Sendable func create(_ request: Request, context: AppContext) async throws -> Response {
        try QueryReader(request).finish()
        var input = try await NoteInput(request.fields(context))
        input.ownerID = input.ownerID ?? context.principal?.id
        guard input.ownerID != nil else { throw Problem.unauthenticated }
        try context.require(owner: input.ownerID, as: "owner_id", managers: Self.managers)
        try await rules.check(input)
        try await rules.willCreate(&input)
        let note = try await notes.create(input)
        await rules.didCreate(note)
        let location = Self.address(note.id)
        return .json(note, status: .created, headers: [.location: location])
    }

    @Sendable func get(_ request: Request, context: AppContext) async throws -> Response {
        let id: Note.ID = try context.id()
        try QueryReader(request).finish()
        let note = try await notes.find(id)
        guard let note else { throw Problem.notFound }
        return .json(note).unlessKnown(to: request)
    }

    @Sendable func update(_ request: Request, context: AppContext) async throws -> Response {
        let id: Note.ID = try context.id()
        try QueryReader(request).finish()
        let fields = try await request.fields(context)
        let precondition = Precondition(request)
        let change = try await notes.update(id) { current in
            try precondition.require(current)
            var input = try NoteInput(fields, over: current)
            if input.ownerID != current.ownerID {
                try context.require(owner: input.ownerID, as: "owner_id", managers: Self.managers)
            }
            try await rules.check(input)
            try await rules.willUpdate(&input, of: current)
            return input
        }
        guard let change else { throw Problem.notFound }
        await rules.didUpdate(change.new, from: change.old)
        return .json(change.new)
    }

    @Sendable func delete(_ request: Request, context: AppContext) async throws -> Response {
        let id: Note.ID = try context.id()
        try QueryReader(request).finish()
        let precondition = Precondition(request)
        let note = try await notes.delete(id) { current in
            try precondition.require(current)
            try await rules.willDelete(current)
        }
        guard let note else { throw Problem.notFound }
        await rules.didDelete(note)
        return Response(status: .noContent)
    }

    /// The path of one note.
    static func address(_ id: Note.ID) -> String { path + "/" + id.path }
}

extension NoteRules: Hooks {
    typealias Model = Note
    typealias Input = NoteInput
}

import Hummingbird

/// Notes.
///
/// | route | answers |
/// | --- | --- |
/// | `GET /v1/notes` | 200 with a page; 304, 400 |
/// | `POST /v1/notes` | 201 with the note and its `Location`; 400, 408, 413, 422 |
/// | `GET /v1/notes/{id}` | 200; 304, 400, 404 |
/// | `PATCH /v1/notes/{id}` | 200 with the changed note; 400, 404, 408, 412, 413, 422 |
/// | `DELETE /v1/notes/{id}` | 204; 400, 404, 412 |
struct NotesBlueprint: Blueprint {
    static let path = "/v1/notes"

    let notes: NoteRepository
    let rules: any Hooks<Note, NoteInput>

    func addRoutes(to group: RouterGroup<AppContext>) {
        group.get(use: list)
        group.post(use: create)
        group.get(":id", use: get)
        group.patch(":id", use: update)
        group.delete(":id", use: delete)
    }

    @Sendable func list(_ request: Request, context: AppContext) async throws -> Response {
        var query = QueryReader(request)
        let page = PageRequest(&query, size: 20, maximum: 100)
        try query.finish()
        let (items, total) = try await notes.list(page)
        return Page(items: items, request: page, total: total, path: Self.path).response.unlessKnown(to: request)
    }

    @Sendable func create(_ request: Request, context: AppContext) async throws -> Response {
        try QueryReader(request).finish()
        var input = try await NoteInput(request.fields(context))
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

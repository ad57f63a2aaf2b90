import Hummingbird

/// Secrets.
///
/// | route | answers |
/// | --- | --- |
/// | `GET /api/v2/secrets` | 200 with a page; 304, 400, 401 |
/// | `POST /api/v2/secrets` | 201 with the secret and its `Location`; 400, 401, 403, 408, 409, 413, 422 |
/// | `GET /api/v2/secrets/{id}` | 200; 304, 400, 401, 403, 404 |
/// | `PATCH /api/v2/secrets/{id}` | 200 with the changed secret; 400, 401, 403, 404, 408, 409, 412, 413, 422 |
/// | `DELETE /api/v2/secrets/{id}` | 204; 400, 401, 403, 404, 412, 429 |
///
/// Filters: `owner_id`.
/// Sort keys: `secret`; the first is the default order.
struct SecretsBlueprint: Blueprint {
    static let path = "/api/v2/secrets"

    let secrets: SecretRepository
    let cache: Cache
    let idempotency: IdempotencyKeys
    let rules: any Hooks<Secret, SecretInput>

    /// Whom a row is shown to.
    private static let readers: [Grant] = [.owner, .class]

    /// Who may name somebody else as the owner of a row.
    private static let managers: [Grant] = [.class]

    func addRoutes(to group: RouterGroup<AppContext>) {
        group.allowed(.anyone).cached(.secrets, for: .minutes(1), isPersonal: true, in: cache).get(use: list)
        group.allowed(.default, .selfValue).idempotent(by: idempotency).post(use: create)
        group.allowed(.owner, .class).cached(.secrets, for: .minutes(1), in: cache).get(":id", use: get)
        group.allowed(.owner, .class).patch(":id", use: update)
        group.limitedByTier().allowed(.owner).delete(":id", use: delete)
    }

    @Sendable func list(_ request: Request, context: AppContext) async throws -> Response {
        var query = QueryReader(request)
        var filter = ListFilter(&query, Secret.filters)
        filter.restrict(to: context.visibleRows(by: Self.readers), owner: "owner_id")
        let order = SortOrder(&query, Secret.sortKeys)
        let cursor = ListCursor(Secret.cursorColumns, order, path: Self.path, filter: filter.query)
        let page = CursorRequest(&query, cursor, within: filter.conditions, size: 20, maximum: 100)
        try query.finish()
        let (items, hasMore) = try await secrets.list(page)
        let next = hasMore ? items.last.map { cursor.text($0) } : nil
        return CursorPage(items: items, next: next).response.unlessKnown(to: request)
    }

    @Sendable func create(_ request: Request, context: AppContext) async throws -> Response {
        try QueryReader(request).finish()
        var input = try await SecretInput(request.fields(context))
        input.ownerID = input.ownerID ?? context.principal?.id
        try context.require(owner: input.ownerID, as: "owner_id", managers: Self.managers)
        try await rules.check(input)
        try await rules.willCreate(&input)
        let claim = context.claim
        let secret = try await secrets.create(input) { secret, connection in
            let location = Self.address(secret.id)
            try claim?.record(.json(secret, status: .created, headers: [.location: location]), connection)
        }
        await rules.didCreate(secret)
        let location = Self.address(secret.id)
        return .json(secret, status: .created, headers: [.location: location])
    }

    @Sendable func get(_ request: Request, context: AppContext) async throws -> Response {
        let id: Secret.ID = try context.id()
        try QueryReader(request).finish()
        let secret = try await secrets.find(id)
        guard let secret, context.mayUse(rowOf: secret.ownerID) else { throw Problem.notFound }
        return .json(secret).unlessKnown(to: request)
    }

    @Sendable func update(_ request: Request, context: AppContext) async throws -> Response {
        let id: Secret.ID = try context.id()
        try QueryReader(request).finish()
        let fields = try await request.fields(context)
        let precondition = Precondition(request)
        let change = try await secrets.update(id) { current in
            try context.require(rowOf: current.ownerID, shownTo: Self.readers)
            try precondition.require(current)
            var input = try SecretInput(fields, over: current)
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
        let id: Secret.ID = try context.id()
        try QueryReader(request).finish()
        let precondition = Precondition(request)
        let secret = try await secrets.delete(id) { current in
            try context.require(rowOf: current.ownerID, shownTo: Self.readers)
            try precondition.require(current)
            try await rules.willDelete(current)
        }
        guard let secret else { throw Problem.notFound }
        await rules.didDelete(secret)
        return Response(status: .noContent)
    }

    /// The path of one secret.
    static func address(_ id: Secret.ID) -> String { path + "/" + id.path }
}

extension SecretRules: Hooks {
    typealias Model = Secret
    typealias Input = SecretInput
}

// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Hummingbird

/// Shelves.
///
/// | route | answers |
/// | --- | --- |
/// | `GET /v1/shelves` | 200 with a page; 304, 400 |
/// | `POST /v1/shelves` | 201 with the shelf and its `Location`; 400, 408, 409, 413, 422 |
/// | `GET /v1/shelves/{id}` | 200; 304, 400, 404 |
/// | `PATCH /v1/shelves/{id}` | 200 with the changed shelf; 400, 404, 408, 409, 412, 413, 422 |
/// | `DELETE /v1/shelves/{id}` | 204; 400, 404, 409, 412 |
struct ShelvesBlueprint: Blueprint {
    static let path = "/v1/shelves"

    let shelves: ShelfRepository
    let rules: any Hooks<Shelf, ShelfInput>

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
        let (items, total) = try await shelves.list(page)
        return Page(items: items, request: page, total: total, path: Self.path).response.unlessKnown(to: request)
    }

    @Sendable func create(_ request: Request, context: AppContext) async throws -> Response {
        try QueryReader(request).finish()
        var input = try await ShelfInput(request.fields(context))
        try await rules.check(input)
        try await rules.willCreate(&input)
        let shelf = try await shelves.create(input)
        await rules.didCreate(shelf)
        let location = Self.address(shelf.id)
        return .json(shelf, status: .created, headers: [.location: location])
    }

    @Sendable func get(_ request: Request, context: AppContext) async throws -> Response {
        let id: Shelf.ID = try context.id()
        try QueryReader(request).finish()
        let shelf = try await shelves.find(id)
        guard let shelf else { throw Problem.notFound }
        return .json(shelf).unlessKnown(to: request)
    }

    @Sendable func update(_ request: Request, context: AppContext) async throws -> Response {
        let id: Shelf.ID = try context.id()
        try QueryReader(request).finish()
        let fields = try await request.fields(context)
        let precondition = Precondition(request)
        let change = try await shelves.update(id) { current in
            try precondition.require(current)
            var input = try ShelfInput(fields, over: current)
            try await rules.check(input)
            try await rules.willUpdate(&input, of: current)
            return input
        }
        guard let change else { throw Problem.notFound }
        await rules.didUpdate(change.new, from: change.old)
        return .json(change.new)
    }

    @Sendable func delete(_ request: Request, context: AppContext) async throws -> Response {
        let id: Shelf.ID = try context.id()
        try QueryReader(request).finish()
        let precondition = Precondition(request)
        let shelf = try await shelves.delete(id) { current in
            try precondition.require(current)
            try await rules.willDelete(current)
        }
        guard let shelf else { throw Problem.notFound }
        await rules.didDelete(shelf)
        return Response(status: .noContent)
    }

    /// The path of one shelf.
    static func address(_ id: Shelf.ID) -> String { path + "/" + id.path }
}

extension ShelfRules: Hooks {
    typealias Model = Shelf
    typealias Input = ShelfInput
}

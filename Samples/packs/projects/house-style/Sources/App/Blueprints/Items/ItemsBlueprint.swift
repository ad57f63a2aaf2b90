// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Hummingbird

/// Items.
///
/// | route | answers |
/// | --- | --- |
/// | `GET /v1/items` | 200 with a page; 304, 400 |
/// | `POST /v1/items` | 201 with the item and its `Location`; 400, 408, 413, 422 |
/// | `GET /v1/items/{id}` | 200; 304, 400, 404 |
/// | `PATCH /v1/items/{id}` | 200 with the changed item; 400, 404, 408, 412, 413, 422 |
/// | `DELETE /v1/items/{id}` | 204; 400, 404, 412 |
struct ItemsBlueprint: Blueprint {
    static let path = "/v1/items"

    let itemsModel: ItemRepository
    let rules: any Hooks<Item, ItemInput>

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
        let (items, total) = try await itemsModel.list(page)
        return Page(items: items, request: page, total: total, path: Self.path).response.unlessKnown(to: request)
    }

    @Sendable func create(_ request: Request, context: AppContext) async throws -> Response {
        try QueryReader(request).finish()
        var input = try await ItemInput(request.fields(context))
        try await rules.check(input)
        try await rules.willCreate(&input)
        let item = try await itemsModel.create(input)
        await rules.didCreate(item)
        let location = Self.address(item.id)
        return .json(item, status: .created, headers: [.location: location])
    }

    @Sendable func get(_ request: Request, context: AppContext) async throws -> Response {
        let id: Item.ID = try context.id()
        try QueryReader(request).finish()
        let item = try await itemsModel.find(id)
        guard let item else { throw Problem.notFound }
        return .json(item).unlessKnown(to: request)
    }

    @Sendable func update(_ request: Request, context: AppContext) async throws -> Response {
        let id: Item.ID = try context.id()
        try QueryReader(request).finish()
        let fields = try await request.fields(context)
        let precondition = Precondition(request)
        let change = try await itemsModel.update(id) { current in
            try precondition.require(current)
            var input = try ItemInput(fields, over: current)
            try await rules.check(input)
            try await rules.willUpdate(&input, of: current)
            return input
        }
        guard let change else { throw Problem.notFound }
        await rules.didUpdate(change.new, from: change.old)
        return .json(change.new)
    }

    @Sendable func delete(_ request: Request, context: AppContext) async throws -> Response {
        let id: Item.ID = try context.id()
        try QueryReader(request).finish()
        let precondition = Precondition(request)
        let item = try await itemsModel.delete(id) { current in
            try precondition.require(current)
            try await rules.willDelete(current)
        }
        guard let item else { throw Problem.notFound }
        await rules.didDelete(item)
        return Response(status: .noContent)
    }

    /// The path of one item.
    static func address(_ id: Item.ID) -> String { path + "/" + id.path }
}

extension ItemRules: Hooks {
    typealias Model = Item
    typealias Input = ItemInput
}

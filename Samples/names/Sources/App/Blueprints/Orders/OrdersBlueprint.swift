import Hummingbird

/// Orders.
///
/// | route | answers |
/// | --- | --- |
/// | `GET /api/v2/orders` | 200 with a page; 304, 400, 401 |
/// | `POST /api/v2/orders` | 201 with the order and its `Location`; 400, 401, 408, 413, 422 |
/// | `GET /api/v2/orders/{id}` | 200; 304, 400, 401, 404 |
/// | `PATCH /api/v2/orders/{id}` | 200 with the changed order; 400, 401, 404, 408, 412, 413, 422 |
/// | `DELETE /api/v2/orders/{id}` | 204; 400, 401, 404, 412 |
///
/// Sort keys: `order`, `by`, `id`; the first is the default order.
struct OrdersBlueprint: Blueprint {
    static let path = "/api/v2/orders"

    let orders: OrderRepository
    let cache: Cache
    let rules: any Hooks<Order, OrderInput>

    func addRoutes(to group: RouterGroup<AppContext>) {
        group.allowed(.anyone).get(use: list)
        group.allowed(.anyone).post(use: create)
        group.allowed(.anyone).get(":id", use: get)
        group.allowed(.anyone).patch(":id", use: update)
        group.allowed(.anyone).delete(":id", use: delete)
    }

    @Sendable func list(_ request: Request, context: AppContext) async throws -> Response {
        var query = QueryReader(request)
        let order = SortOrder(&query, Order.sortKeys)
        let page = PageRequest(&query, size: 20, maximum: 100)
        try query.finish()
        let kept = ListCache(cache, .orders, items: .minutes(1), for: request)
        let ids = try await orders.ids(page, order)
        let total = try await kept.total(for: .seconds(1)) { try await orders.count() }
        let items = try await kept.items(ids) { try await orders.find($0) }
        return Page(items: items, request: page, total: total, path: Self.path, query: order.query)
            .response.unlessKnown(to: request)
    }

    @Sendable func create(_ request: Request, context: AppContext) async throws -> Response {
        try QueryReader(request).finish()
        var input = try await OrderInput(request.fields(context))
        try await rules.check(input)
        try await rules.willCreate(&input)
        let order = try await orders.create(input)
        await rules.didCreate(order)
        let location = Self.address(order.id)
        return .json(order, status: .created, headers: [.location: location])
    }

    @Sendable func get(_ request: Request, context: AppContext) async throws -> Response {
        let id: Order.ID = try context.id()
        try QueryReader(request).finish()
        let order = try await orders.find(id)
        guard let order else { throw Problem.notFound }
        return .json(order).unlessKnown(to: request)
    }

    @Sendable func update(_ request: Request, context: AppContext) async throws -> Response {
        let id: Order.ID = try context.id()
        try QueryReader(request).finish()
        let fields = try await request.fields(context)
        let precondition = Precondition(request)
        let change = try await orders.update(id) { current in
            try precondition.require(current)
            var input = try OrderInput(fields, over: current)
            try await rules.check(input)
            try await rules.willUpdate(&input, of: current)
            return input
        }
        guard let change else { throw Problem.notFound }
        await rules.didUpdate(change.new, from: change.old)
        return .json(change.new)
    }

    @Sendable func delete(_ request: Request, context: AppContext) async throws -> Response {
        let id: Order.ID = try context.id()
        try QueryReader(request).finish()
        let precondition = Precondition(request)
        let order = try await orders.delete(id) { current in
            try precondition.require(current)
            try await rules.willDelete(current)
        }
        guard let order else { throw Problem.notFound }
        await rules.didDelete(order)
        return Response(status: .noContent)
    }

    /// The path of one order.
    static func address(_ id: Order.ID) -> String { path + "/" + id.path }
}

extension OrderRules: Hooks {
    typealias Model = Order
    typealias Input = OrderInput
}

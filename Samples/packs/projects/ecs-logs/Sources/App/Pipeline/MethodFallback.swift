import Hummingbird

/// What a known path answers to methods it has no route for: `OPTIONS` 204, any other 405, both with `Allow`.
enum MethodFallback {
    /// `TRACE` stands for all that no route can have, from `CONNECT` to `UNSUBSCRIBE`: the parser lets thirty of them in,
    /// and a route for each would be most of the router.
    private static let methods: [HTTPRequest.Method] = [.get, .post, .put, .patch, .delete, .trace]

    /// The request as the router knows its method.
    static func routable(_ request: Request) -> Request {
        switch request.method {
        case .get, .post, .put, .patch, .delete, .head, .options: return request
        default:
            var head = request.head
            head.method = .trace
            return Request(head: head, body: request.body)
        }
    }

    static func addRoutes(to router: Router<AppContext>) {
        for routes in Dictionary(grouping: router.routes, by: \.path.description).values {
            let path = routes[0].path
            let declared = routes.map(\.method)
            let allow = allowed(declared)
            for method in methods where !declared.contains(method) {
                router.on(path, method: method) { _, _ -> Response in
                    let detail = "This address has only \(allow)."
                    throw Problem(.methodNotAllowed, detail: detail, headers: [.allow: allow])
                }
            }
            router.on(path, method: .options) { _, _ in
                Response(status: .noContent, headers: [.allow: allow])
            }
        }
    }

    /// `HEAD` comes with `GET`, `OPTIONS` always.
    private static func allowed(_ declared: [HTTPRequest.Method]) -> String {
        let implied: [HTTPRequest.Method] = declared.contains(.get) ? [.head, .options] : [.options]
        return (declared + implied).map(\.rawValue).sorted().joined(separator: ", ")
    }
}

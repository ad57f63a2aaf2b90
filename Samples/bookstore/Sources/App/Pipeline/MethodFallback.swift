import Hummingbird

/// What a known path answers to methods it has no route for: `OPTIONS` 204, any other 405, both with `Allow`.
enum MethodFallback {
    /// All that the HTTP parser lets in, but for `HEAD`, which follows `GET`, and `OPTIONS`, which has an answer of its own.
    private static let methods: [HTTPRequest.Method] =
        [.get, .post, .put, .patch, .delete, .trace, .connect]
        + [
            "ACL", "BIND", "CHECKOUT", "COPY", "LINK", "LOCK", "M-SEARCH", "MERGE", "MKACTIVITY", "MKCALENDAR", "MKCOL",
            "MOVE", "NOTIFY", "PROPFIND", "PROPPATCH", "PURGE", "QUERY", "REBIND", "REPORT", "SEARCH", "SOURCE",
            "SUBSCRIBE", "UNBIND", "UNLINK", "UNLOCK", "UNSUBSCRIBE",
        ].compactMap { HTTPRequest.Method($0) }

    static func addRoutes(to router: Router<AppContext>) {
        for routes in Dictionary(grouping: router.routes, by: \.path.description).values {
            let path = routes[0].path
            let declared = routes.map(\.method)
            let allow = allowed(declared)
            for method in methods where !declared.contains(method) {
                router.on(path, method: method) { request, _ -> Response in
                    throw Problem(
                        .methodNotAllowed,
                        detail: "This address has no \(request.method). It has \(allow).",
                        headers: [.allow: allow]
                    )
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

import Hummingbird

/// Under which key an answer is kept.
enum CacheKey {
    /// The route, its parameters and its sorted query: `/v1/books?genre=history&page=2`, `/v1/books/{id} 17`.
    ///
    /// - Parameter principal: whose answer it is, where a route does not answer everybody alike.
    static func answer(_ request: Request, _ context: AppContext, of principal: String? = nil) -> String {
        var key = context.endpointPath ?? request.uri.path
        // As they stand in the path, where no blank can be: no value looks like two.
        for (_, value) in context.parameters { key += " " + value }
        if let principal { key += " @\(principal.utf8.count):\(principal)" }
        if let query = request.uri.query, !query.isEmpty { key += "?" + sorted(query) }
        return key
    }

    /// By name. Values of one name keep their order, which may mean something.
    private static func sorted(_ query: String) -> String {
        guard query.contains("&") else { return query }
        let pairs = query.split(separator: "&").enumerated().map { ($0.element.prefix { $0 != "=" }, $0) }
        return pairs.sorted { ($0.0, $0.1.offset) < ($1.0, $1.1.offset) }.map(\.1.element).joined(separator: "&")
    }
}

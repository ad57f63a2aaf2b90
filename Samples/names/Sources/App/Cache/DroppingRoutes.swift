import Hummingbird

/// Routes of a group after whose work nothing is found any more that was kept before it.
struct DroppingRoutes {
    let group: RouterGroup<AppContext>
    let cache: Cache
    let namespaces: [CacheNamespace]

    func post(_ path: RouterPath = "", use handler: @escaping AnswerCache.Handler) { on(path, .post, handler) }
    func put(_ path: RouterPath = "", use handler: @escaping AnswerCache.Handler) { on(path, .put, handler) }
    func patch(_ path: RouterPath = "", use handler: @escaping AnswerCache.Handler) { on(path, .patch, handler) }
    func delete(_ path: RouterPath = "", use handler: @escaping AnswerCache.Handler) { on(path, .delete, handler) }

    private func on(_ path: RouterPath, _ method: HTTPRequest.Method, _ handler: @escaping AnswerCache.Handler) {
        group.on(path, method: method) { [cache, namespaces] request, context in
            try await cache.writing(to: namespaces) { try await handler(request, context) }
        }
    }
}

extension RouterGroup<AppContext> {
    /// The routes of this group whose work changes what is kept.
    func dropping(_ namespaces: CacheNamespace..., from cache: Cache) -> DroppingRoutes {
        DroppingRoutes(group: self, cache: cache, namespaces: namespaces)
    }
}

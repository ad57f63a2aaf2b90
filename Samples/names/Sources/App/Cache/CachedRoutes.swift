import Hummingbird

/// Routes of a group whose answers are kept. Whatever the group itself does, such as counting, comes before.
struct CachedRoutes {
    let group: RouterGroup<AppContext>
    let answers: AnswerCache

    func get(_ path: RouterPath = "", use handler: @escaping AnswerCache.Handler) {
        group.get(path) { [answers] request, context in
            try await answers.answer(request, context, handler)
        }
    }
}

extension RouterGroup<AppContext> {
    /// The routes of this group whose answers are kept for a time, or until what they are made from is written.
    ///
    /// - Parameter flag: a parameter of the query; who sends it gets an answer of their own.
    ///   `isPersonal` tells whether the answers differ by who asks, though anyone may ask.
    func cached(
        _ namespaces: CacheNamespace...,
        for time: Duration,
        unless flag: String? = nil,
        isPersonal: Bool = false,
        in cache: Cache
    ) -> CachedRoutes {
        CachedRoutes(
            group: self,
            answers: AnswerCache(
                cache: cache,
                namespaces: namespaces,
                time: time,
                flag: flag,
                isPersonal: isPersonal
            )
        )
    }
}

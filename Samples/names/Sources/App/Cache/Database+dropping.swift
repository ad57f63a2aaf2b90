extension Database {
    /// One transaction, after which nobody finds anything cached from before it.
    func write<Value: Sendable>(
        dropping namespaces: [CacheNamespace],
        from cache: Cache,
        _ work: @escaping @Sendable (any DatabaseConnection) throws -> Value
    ) async throws -> Value {
        try await cache.writing(to: namespaces) { try await write(work) }
    }
}

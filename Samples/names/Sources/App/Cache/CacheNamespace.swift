/// What is dropped together: all that was made from the rows of one resource, or by one function.
struct CacheNamespace: Sendable, Hashable {
    let name: String

    /// - Parameter name: one of a few; a store remembers for good how often each was dropped.
    init(_ name: String) {
        self.name = name
    }
}

extension CacheNamespace {
    static let types = CacheNamespace("types")
    static let requests = CacheNamespace("requests")
    static let applications = CacheNamespace("applications")
    static let series = CacheNamespace("series")
    static let orders = CacheNamespace("orders")
    static let caches = CacheNamespace("caches")
    static let inputs = CacheNamespace("inputs")
    static let secrets = CacheNamespace("secrets")
    static let notes = CacheNamespace("notes")
}

/// What is dropped together: all that was made from the rows of one resource, or by one function.
struct CacheNamespace: Sendable, Hashable {
    let name: String

    /// - Parameter name: one of a few; a store remembers for good how often each was dropped.
    init(_ name: String) {
        self.name = name
    }
}

extension CacheNamespace {
    static let authors = CacheNamespace("authors")
    static let books = CacheNamespace("books")
    static let reviews = CacheNamespace("reviews")
}

import Foundation

/// What a client may send to create a cache or to change one.
struct CacheModelInput: Sendable, Equatable {
    var key: String

    /// - Parameter cacheModel: the one that is being changed; its values stand where a field is absent.
    /// - Throws: 422 naming every bad field.
    init(_ fields: FieldReader, over cacheModel: CacheModel? = nil) throws {
        var fields = fields
        key = fields.value("key", over: cacheModel?.key, .length(1...3), .pattern(Self.keyPattern))
        try fields.finish()
    }

    private static let keyPattern = Pattern("^[a-z]+$", icu: #"^[a-z]+\z"#)
}

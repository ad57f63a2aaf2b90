import Foundation

/// What a client may send to create a series or to change one.
struct SeriesInput: Sendable, Equatable {
    var series: UUID

    /// - Parameter series: the one that is being changed; its values stand where a field is absent.
    /// - Throws: 422 naming every bad field.
    init(_ fields: FieldReader, over series: Series? = nil) throws {
        var fields = fields
        self.series = fields.value("series", over: series?.series)
        try fields.finish()
    }
}

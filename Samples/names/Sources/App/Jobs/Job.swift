/// Work that is done after the answer, by what it needs to know: the payload of a row in `queued_jobs`.
protocol Job: Sendable, JSONRepresentable {
    static var policy: JobPolicy { get }

    /// From the row.
    ///
    /// - Throws: 422 naming every field that does not fit.
    init(_ fields: FieldReader) throws
}

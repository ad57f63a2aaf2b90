import Foundation

/// What `index-book` needs to know.
struct IndexBookJob: Sendable, Equatable {
    var bookID: Book.ID
}

extension IndexBookJob: Job {
    static let policy = JobPolicy(name: "index-book", attempts: 5, backoff: 2...3600)

    init(_ fields: FieldReader) throws {
        var fields = fields
        bookID = fields.value("book_id")
        try fields.finishKnown()
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("book_id", bookID)
        }
    }
}

extension IndexBookHandler: JobHandler {}

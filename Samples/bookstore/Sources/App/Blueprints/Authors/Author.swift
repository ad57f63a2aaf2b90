import Foundation

/// Whoever wrote a book.
struct Author: Sendable, Equatable {
    typealias ID = Int64

    var id: ID
    var name: String
    var bio: String?
    var born: CalendarDate?
    var homepage: String?
    var createdAt: Date
    var updatedAt: Date
}

extension Author: JSONRepresentable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("name", name)
            json.member("bio", bio)
            json.member("born", born)
            json.member("homepage", homepage)
            json.member("created_at", createdAt)
            json.member("updated_at", updatedAt)
        }
    }
}

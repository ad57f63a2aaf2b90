import Foundation

/// An error as it is stored and sent.
struct ErrorModel: Sendable, Equatable {
    typealias ID = Int64

    var id: ID
    var error: String
}

extension ErrorModel: JSONRepresentable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
        }
    }
}

import Foundation

/// A cache as it is stored and sent.
struct CacheModel: Sendable, Equatable {
    typealias ID = Int64

    var id: ID
    var key: String
}

extension CacheModel: JSONRepresentable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("key", key)
        }
    }
}

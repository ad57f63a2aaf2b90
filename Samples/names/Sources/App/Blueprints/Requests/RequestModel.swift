import Foundation

/// A request as it is stored and sent.
struct RequestModel: Sendable, Equatable {
    typealias ID = Int64

    var id: ID
    var typeID: TypeModel.ID
    var request: String?
    var fields: String
    var row: Decimal?
    var json: String?
    var values: String?
    var pattern: String?
    var createdAt: Date
    var updatedAt: Date
}

extension RequestModel: JSONRepresentable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("type_id", typeID)
            json.member("request", request)
            json.member("fields", fields)
            json.member("row", row)
            json.member("jsonText", self.json)
            json.member("values", values)
            json.member("pattern", pattern)
            json.member("created_at", createdAt)
            json.member("updated_at", updatedAt)
        }
    }
}

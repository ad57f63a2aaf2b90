import Foundation

/// A response as it is stored and sent.
struct ResponseModel: Sendable, Equatable {
    typealias ID = UUID

    var id: ID
    var requestID: RequestModel.ID
    var date: ResponseModel.DateChoice
    var idString: String?
    var sent: Date?
    var createdAt: Date
    var updatedAt: Date
}

extension ResponseModel {
    enum DateChoice: String, Sendable, CaseIterable, FieldValue, JSONRepresentable {
        case date
        case time

        static let placeholder = DateChoice.date
    }
}

extension ResponseModel: JSONRepresentable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("request_id", requestID)
            json.member("date", date)
            json.member("id_string", idString)
            json.member("sent", sent)
            json.member("created_at", createdAt)
            json.member("updated_at", updatedAt)
        }
    }
}

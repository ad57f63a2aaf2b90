import Foundation

/// First line, with "quotes".
///
/// Third line: \(x) {{y}} *\/ ünïcödé 🪺
struct TypeModel: Sendable, Equatable {
    typealias ID = Int64

    var id: ID
    /// A "class"; DROP TABLE types; --
    var `class`: String
    var `default`: Int64
    var selfValue: String?
    var initValue: String?
    var description: String?
    var hashValue: Int64?
    var `actor`: String?
    var `async`: Bool
    var select: String?
    var group: String?
    var `where`: String?
    var type: TypeModel.TypeChoice
    var createdAt: Date
    var updatedAt: Date
}

extension TypeModel {
    enum TypeChoice: String, Sendable, CaseIterable, FieldValue, JSONRepresentable {
        case nothing = "nil"
        case plus = "A+"
        case minus = "A-"
        case `default`
        case quoted = "say \"hi\" \\(now)"

        static let placeholder = TypeChoice.nothing
    }
}

extension TypeModel: JSONRepresentable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("class", `class`)
            json.member("default", `default`)
            json.member("self", selfValue)
            json.member("init", initValue)
            json.member("description", description)
            json.member("hash_value", hashValue)
            json.member("actor", `actor`)
            json.member("async", `async`)
            json.member("select", select)
            json.member("group", group)
            json.member("where", `where`)
            json.member("type", type)
            json.member("created_at", createdAt)
            json.member("updated_at", updatedAt)
        }
    }
}

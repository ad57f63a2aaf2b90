import Foundation

/// What a client may send to create an application or to change one.
struct ApplicationModelInput: Sendable, Equatable {
    var app: String
    var applicationID: ApplicationModel.ID?

    /// - Parameter applicationModel: the one that is being changed; its values stand where a field is absent.
    /// - Throws: 422 naming every bad field.
    init(_ fields: FieldReader, over applicationModel: ApplicationModel? = nil) throws {
        var fields = fields
        app = fields.value("app", over: applicationModel?.app, .length(0...255))
        applicationID = fields.optional("application_id", over: applicationModel.map(\.applicationID))
        try fields.finish()
    }
}

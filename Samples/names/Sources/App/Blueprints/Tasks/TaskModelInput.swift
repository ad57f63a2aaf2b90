import Foundation

/// What a client may send to create a task or to change one.
struct TaskModelInput: Sendable, Equatable {
    var `await`: String?

    /// - Parameter task: the one that is being changed; its values stand where a field is absent.
    /// - Throws: 422 naming every bad field.
    init(_ fields: FieldReader, over task: TaskModel? = nil) throws {
        var fields = fields
        `await` = fields.optional("await", over: task.map(\.await), .length(0...255))
        try fields.finish()
    }
}

import Foundation
import Hummingbird

/// What `PUT /api/v2/inputs/{id}` takes.
struct InputModelPathInput: Sendable, Equatable {
    var id: InputModel.ID
    var body: InputModelPathBody

    /// - Throws: 404 for a path that has not its form, 400 naming every bad parameter, 422 naming every bad field.
    init(_ request: Request, _ context: AppContext) async throws {
        id = try context.id()
        try QueryReader(request).finish()
        body = try await InputModelPathBody(request.fields(context))
    }
}

/// The body of `PUT /api/v2/inputs/{id}`.
struct InputModelPathBody: Sendable, Equatable {
    var type: InputModelPathBody.TypeChoice
    var tags: [String]
    var onID: RequestModel.ID
    var at: Date?
    var of: String?

    /// - Throws: 422 naming every bad field.
    init(_ fields: FieldReader) throws {
        var fields = fields
        type = fields.value("type")
        tags = fields.list("tags", items: 1...3, .length(0...5))
        onID = fields.value("on_id")
        at = fields.optional("at")
        of = fields.optional("of", .length(0...255), .email)
        try fields.finish()
    }

    enum TypeChoice: String, Sendable, CaseIterable, FieldValue, JSONRepresentable {
        case `in`
        case out

        static let placeholder = TypeChoice.in
    }
}

extension InputModelPath: CustomRoute {}

extension InputsBlueprint {
    @Sendable func pathRoute(_ request: Request, context: AppContext) async throws -> Response {
        let input = try await InputModelPathInput(request, context)
        try await inputModelPath.answer(input, context: context)
        return Response(status: .noContent)
    }
}

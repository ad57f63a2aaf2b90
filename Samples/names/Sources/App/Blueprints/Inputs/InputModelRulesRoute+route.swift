import Foundation
import Hummingbird

/// What `POST /api/v2/inputs/{id}/rules` takes.
struct InputModelRulesRouteInput: Sendable, Equatable {
    var id: InputModel.ID
    var body: InputModelInput

    /// - Throws: 404 for a path that has not its form, 400 naming every bad parameter, 422 naming every bad field.
    init(_ request: Request, _ context: AppContext) async throws {
        id = try context.id()
        try QueryReader(request).finish()
        body = try await InputModelInput(request.fields(context))
    }
}

extension InputModelRulesRoute: CustomRoute {}

extension InputsBlueprint {
    @Sendable func rulesRoute(_ request: Request, context: AppContext) async throws -> Response {
        let input = try await InputModelRulesRouteInput(request, context)
        try await inputModelRulesRoute.answer(input, context: context)
        return Response(status: .noContent)
    }
}

import Foundation
import Hummingbird

/// What `DELETE /api/v2/inputs/validation` takes.
struct InputModelValidationInput: Sendable, Equatable {
    /// - Throws: 400 naming every bad parameter.
    init(_ request: Request, _ context: AppContext) async throws {
        try QueryReader(request).finish()
    }
}

extension InputModelValidation: CustomRoute {}

extension InputsBlueprint {
    @Sendable func validation(_ request: Request, context: AppContext) async throws -> Response {
        let input = try await InputModelValidationInput(request, context)
        return try await .json(inputModelValidation.answer(input, context: context))
    }
}

import Foundation
import Hummingbird

/// What `PATCH /api/v2/inputs/a/b.c/~d` takes.
struct InputModelAddressInput: Sendable, Equatable {
    var day: CalendarDate
    var ok: Bool
    var onID: TypeModel.ID?

    /// - Throws: 400 naming every bad parameter.
    init(_ request: Request, _ context: AppContext) async throws {
        var query = QueryReader(request)
        day = query.value("day", .range(CalendarDate(2020, 1, 1)...))
        ok = query.value("ok")
        onID = query.optional("on_id")
        try query.finish()
    }
}

extension InputModelAddress: CustomRoute {}

extension InputsBlueprint {
    @Sendable func addressRoute(_ request: Request, context: AppContext) async throws -> Response {
        let input = try await InputModelAddressInput(request, context)
        try await inputModelAddress.answer(input, context: context)
        return Response(status: .noContent)
    }
}

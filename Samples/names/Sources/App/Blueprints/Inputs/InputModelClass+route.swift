import Foundation
import Hummingbird

/// What `GET /api/v2/inputs/class/{self}/{n}/{x}/{at}/{key}` takes.
struct InputModelClassInput: Sendable, Equatable {
    var selfValue: String
    var n: Int64
    var x: Double
    var at: CalendarDate
    var key: UUID
    var context: InputModelClassInput.Context
    var query: Decimal?
    var body: String

    /// - Throws: 404 for a path that has not its form, 400 naming every bad parameter.
    init(_ request: Request, _ context: AppContext) async throws {
        selfValue = try context.parameter("self")
        n = try context.parameter("n")
        x = try context.parameter("x")
        at = try context.parameter("at")
        key = try context.parameter("key")
        var query = QueryReader(request)
        self.context = query.value("context", default: .noneValue)
        self.query = query.optional("query", .range(0...5), .scale(2))
        body = query.value("body", .length(2...4), .pattern(Self.bodyPattern))
        try query.finish()
    }

    private static let bodyPattern = Pattern("^[a-z\"]+$", icu: #"^["a-z]+\z"#)

    enum Context: String, Sendable, CaseIterable, FieldValue, JSONRepresentable {
        case a
        case noneValue = "none"
        case bC = "b c"

        static let placeholder = Context.a
    }
}

extension InputModelClass: CustomRoute {}

extension InputsBlueprint {
    @Sendable func classRoute(_ request: Request, context: AppContext) async throws -> Response {
        let input = try await InputModelClassInput(request, context)
        return try await .json(inputModelClass.answer(input, context: context)).unlessKnown(to: request)
    }
}

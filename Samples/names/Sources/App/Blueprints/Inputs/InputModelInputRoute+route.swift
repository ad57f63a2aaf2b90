import Foundation
import Hummingbird

/// What `POST /api/v2/inputs/input/{input}` takes.
struct InputModelInputRouteInput: Sendable, Equatable {
    var input: String
    var selfValue: String
    var request: Bool?
    var body: InputModelInputRouteBody

    /// - Throws: 404 for a path that has not its form, 400 naming every bad parameter, 422 naming every bad field.
    init(_ request: Request, _ context: AppContext) async throws {
        input = try context.parameter("input")
        var query = QueryReader(request)
        selfValue = query.value("self", .length(0...255))
        self.request = query.optional("request")
        try query.finish()
        body = try await InputModelInputRouteBody(request.fields(context))
    }
}

/// The body of `POST /api/v2/inputs/input/{input}`.
struct InputModelInputRouteBody: Sendable, Equatable {
    var input: String
    var fields: Int64

    /// - Throws: 422 naming every bad field.
    init(_ fields: FieldReader) throws {
        var fields = fields
        input = fields.value("input", .length(0...255))
        self.fields = fields.value("fields")
        try fields.finish()
    }
}

/// What `POST /api/v2/inputs/input/{input}` answers.
struct InputModelInputRouteAnswer: Sendable, Equatable, JSONRepresentable {
    var input: String
    var json: JSONValue

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("input", input)
            json.member("json", self.json)
        }
    }
}

extension InputModelInputRoute: CustomRoute {}

extension InputsBlueprint {
    @Sendable func input(_ request: Request, context: AppContext) async throws -> Response {
        let input = try await InputModelInputRouteInput(request, context)
        return try await .json(inputModelInputRoute.answer(input, context: context))
    }
}

import Foundation
import Hummingbird

/// What `POST /api/v2/notes/user` takes.
struct NoteUserInput: Sendable, Equatable {
    /// - Throws: 400 naming every bad parameter.
    init(_ request: Request, _ context: AppContext) async throws {
        try QueryReader(request).finish()
    }
}

extension NoteUser: CustomRoute {}

extension NotesBlueprint {
    @Sendable func user(_ request: Request, context: AppContext) async throws -> Response {
        let input = try await NoteUserInput(request, context)
        try await noteUser.answer(input, context: context)
        return Response(status: .noContent)
    }
}

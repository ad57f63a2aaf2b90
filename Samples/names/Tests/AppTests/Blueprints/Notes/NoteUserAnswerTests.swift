import Testing

/// What `POST /api/v2/notes/user` does.
struct NoteUserAnswerTests {
    @Test func isNotWrittenYet() async throws {
        try await withService { service in
            try await NoteUserExample.send(to: service).expectProblem(.notImplemented)
        }
    }
}

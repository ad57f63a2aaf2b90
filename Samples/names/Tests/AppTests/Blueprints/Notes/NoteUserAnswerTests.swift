import Testing

/// What `POST /api/v2/notes/user` does.
struct NoteUserAnswerTests {
    private typealias Example = NoteUserExample

    @Test func isNotWrittenYet() async throws {
        try await withService { service in
            try await Example.send(to: service).expectProblem(.notImplemented)
        }
    }
}

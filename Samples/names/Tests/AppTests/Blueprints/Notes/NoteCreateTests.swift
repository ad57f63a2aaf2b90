import Testing

/// `POST /api/v2/notes`
struct NoteCreateTests {
    @Test func answersWithTheRowAndItsAddress() async throws {
        try await withService { service in
            let body = try await NoteFixture.body(0, in: service)
            let answer = try await service.post(NoteFixture.path, body)
            #expect(answer.status == .created)
            #expect(answer.headers[.contentType] == "application/json; charset=utf-8")
            for (field, value) in body {
                #expect(answer[field] == value, "\(field)")
            }
            #expect(answer["created_at"] != nil)
            #expect(answer["updated_at"] != nil)
            #expect(answer.headers[.location] == NoteFixture.path(of: answer.fields))
            let found = try await service.get(NoteFixture.path(of: answer.fields))
            #expect(found.fields == answer.fields)
        }
    }

    @Test func takesNoParameters() async throws {
        try await withService { service in
            let body = try await NoteFixture.body(0, in: service)
            try await service.post(NoteFixture.path + "?no_such_parameter=1", body)
                .expectProblem(.badRequest, ["no_such_parameter: unknown"])
        }
    }

    @Test func fillsInWhatIsAbsent() async throws {
        try await withService { service in
            var body = try await NoteFixture.body(0, in: service)
            for field in Self.absent.keys { body[field] = nil }
            let answer = try await service.post(NoteFixture.path, body)
            #expect(answer.status == .created, "\(answer.body)")
            for (field, value) in Self.absent {
                #expect(answer[field] == value, "\(field)")
            }
        }
    }

    /// What a note has where nothing is sent.
    private static let absent: Fields = [
        "lines": []
    ]

    @Test(arguments: ["by_id"])
    func requires(_ field: String) async throws {
        try await withService { service in
            var body = try await NoteFixture.body(0, in: service)
            body[field] = nil
            try await service.post(NoteFixture.path, body)
                .expectProblem(.unprocessableContent, ["\(field): required"])
        }
    }

    @Test func takesABodyOfTheLargestSizeAndNoLarger() async throws {
        try await withService { service in
            let body = try await NoteFixture.body(0, in: service).json
            let blanks = String(repeating: " ", count: 1_048_576 - body.utf8.count)
            try await service.send(.post, NoteFixture.path, body: body + blanks + " ")
                .expectProblem(.contentTooLarge)
            let answer = try await service.send(.post, NoteFixture.path, body: body + blanks)
            #expect(answer.status == .created)
        }
    }

    @Test(arguments: ["", "{", "nothing", "{\"a\": }"])
    func refusesWhatIsNotJSON(_ body: String) async throws {
        try await withService { service in
            try await service.send(.post, NoteFixture.path, body: body)
                .expectProblem(.unprocessableContent, [": json"])
        }
    }

    @Test(arguments: ["[]", "[{}]", "1", "null", "\"text\""])
    func refusesWhatIsNoObject(_ body: String) async throws {
        try await withService { service in
            try await service.send(.post, NoteFixture.path, body: body)
                .expectProblem(.unprocessableContent, [": type"])
        }
    }
}

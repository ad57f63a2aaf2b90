// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Testing

/// `POST /v1/shelves`
struct ShelfCreateTests {
    @Test func answersWithTheRowAndItsAddress() async throws {
        try await withService { service in
            let body = try await ShelfFixture.body(0, in: service)
            let answer = try await service.post(ShelfFixture.path, body)
            #expect(answer.status == .created)
            #expect(answer.headers[.contentType] == "application/json; charset=utf-8")
            for (field, value) in body {
                #expect(answer[field] == value, "\(field)")
            }
            #expect(answer["created_at"] != nil)
            #expect(answer["updated_at"] != nil)
            #expect(answer.headers[.location] == ShelfFixture.path(of: answer.fields))
            let found = try await service.get(ShelfFixture.path(of: answer.fields))
            #expect(found.fields == answer.fields)
        }
    }

    @Test func takesNoParameters() async throws {
        try await withService { service in
            let body = try await ShelfFixture.body(0, in: service)
            try await service.post(ShelfFixture.path + "?no_such_parameter=1", body)
                .expectProblem(.badRequest, ["no_such_parameter: unknown"])
        }
    }

    @Test(arguments: ["label"])
    func requires(_ field: String) async throws {
        try await withService { service in
            var body = try await ShelfFixture.body(0, in: service)
            body[field] = nil
            try await service.post(ShelfFixture.path, body)
                .expectProblem(.unprocessableContent, ["\(field): required"])
        }
    }

    @Test func takesABodyOfTheLargestSizeAndNoLarger() async throws {
        try await withService { service in
            let body = try await ShelfFixture.body(0, in: service).json
            let blanks = String(repeating: " ", count: 1_048_576 - body.utf8.count)
            try await service.send(.post, ShelfFixture.path, body: body + blanks + " ")
                .expectProblem(.contentTooLarge)
            let answer = try await service.send(.post, ShelfFixture.path, body: body + blanks)
            #expect(answer.status == .created)
        }
    }

    @Test(arguments: ["", "{", "nothing", "{\"a\": }"])
    func refusesWhatIsNotJSON(_ body: String) async throws {
        try await withService { service in
            try await service.send(.post, ShelfFixture.path, body: body)
                .expectProblem(.unprocessableContent, [": json"])
        }
    }

    @Test(arguments: ["[]", "[{}]", "1", "null", "\"text\""])
    func refusesWhatIsNoObject(_ body: String) async throws {
        try await withService { service in
            try await service.send(.post, ShelfFixture.path, body: body)
                .expectProblem(.unprocessableContent, [": type"])
        }
    }
}

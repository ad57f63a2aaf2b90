import HTTPTypes
import Testing

@testable import App

/// Who is let in, and who is not.
struct LoginTests {
    private let ada = Credentials.ada

    @Test func logsIn() async throws {
        try await withUsers { service, auth, _ in
            let user = try await auth.register(ada).user
            let answer = try await service.post(AuthPath.login, ada.fields)
            #expect(answer.status == .ok, "\(answer.body)")
            #expect(answer["token_type"] == "bearer")
            #expect(answer.int("expires_in") == Int(AuthPolicy.accessLifetime))
            #expect(answer.headers[.cacheControl] == "no-store")
            #expect(answer.fields.count == 4)
            let me = try await service.get(AuthPath.me, headers: .bearer(answer.accessToken))
            #expect(me["id"] == .string(user.id.path))
        }
    }

    @Test func logsInHoweverTheAddressIsSpelled() async throws {
        try await withUsers { service, auth, _ in
            _ = try await auth.register(ada)
            var body = ada.fields
            body["email"] = "ADA@Example.COM"
            #expect(try await service.post(AuthPath.login, body).status == .ok)
        }
    }

    /// Nobody learns by it who has an account.
    @Test func tellsNothingAboutUsers() async throws {
        try await withUsers { service, auth, _ in
            _ = try await auth.register(ada)
            let bodies: [Fields] = [
                ["email": .string(ada.email), "password": "wrong"],
                ["email": "bob@example.com", "password": "wrong"],
                ["email": "bob@example.com", "password": .string(ada.password)],
                ["email": "nobody", "password": .string(ada.password)],
            ]
            var answers: [Fields] = []
            for body in bodies {
                let answer = try await service.post(AuthPath.login, body)
                answer.expectProblem(.unauthorized)
                #expect(answer.headers[.wwwAuthenticate] == "Bearer realm=\"\(AuthPolicy.issuer)\"")
                answers.append(answer.fields.filter { $0.key != "request_id" })
            }
            #expect(Set(answers.map(\.json)).count == 1)
        }
    }

    @Test(arguments: [
        Probe("email", null, breaks: "type"), Probe("email", "", breaks: "length"),
        Probe("password", "", breaks: "length"), Probe("password", 1, breaks: "type"),
        Probe("password", .repeated("a", 257), breaks: "length"), Probe("otp", "1", breaks: "unknown"),
        Probe("email", .repeated("a", 255), breaks: "length"),
    ])
    func takesNoOtherLogin(_ bad: Probe) async throws {
        try await withUsers { service, _, _ in
            var body = ada.fields
            body[bad.field] = bad.value
            try await service.post(AuthPath.login, body).expectProblem(.unprocessableContent, bad.errors)
        }
    }

    /// What is no good login is refused as such, not as a form.
    @Test(arguments: [(1, 1), (254, 256)])
    func takesLoginsOfEveryLength(_ email: Int, _ password: Int) async throws {
        try await withUsers { service, _, _ in
            let body: Fields = ["email": .repeated("a", email), "password": .repeated("a", password)]
            try await service.post(AuthPath.login, body).expectProblem(.unauthorized)
        }
    }

    @Test func countsLoginsByAddress() async throws {
        let store = RecordingStore()
        try await withService(limitStore: store) { service in
            // Whoever is logged in counts by address all the same.
            var headers = try await TestUser.headers(.granted)
            headers[.contentType] = "application/json"
            _ = try await service.send(.post, AuthPath.login, body: "{}", headers: headers)
        }
        let limit = CountedLimit(bucket: "POST " + AuthPath.login, rate: "5 per minute")
        #expect(store.limits == [[limit]])
        #expect(store.clients == [.unknown])
    }
}

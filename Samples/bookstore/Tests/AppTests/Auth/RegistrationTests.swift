import Testing

@testable import App

/// How people become users.
struct RegistrationTests {
    private let ada = Credentials.ada

    @Test func registers() async throws {
        try await withUsers { service, _, _ in
            let answer = try await service.post(AuthPath.register, ada.fields)
            #expect(answer.status == .created, "\(answer.body)")
            #expect(answer.headers[.location] == AuthPath.me)
            let me = try await service.get(AuthPath.me, headers: .bearer(answer.accessToken))
            #expect(me["email"]?.text == ada.email)
            #expect(me["role"]?.text == Role.granted.rawValue)
            #expect(me.fields.keys.sorted() == ["created_at", "email", "id", "role"])
        }
    }

    @Test func registersAnAddressOnlyOnce() async throws {
        try await withUsers { service, auth, _ in
            _ = try await service.post(AuthPath.register, ada.fields)
            var shouted = ada.fields
            shouted["email"] = .string(ada.email.uppercased())
            try await service.post(AuthPath.register, shouted).expectProblem(.conflict, ["email: unique"])
            #expect(try await auth.users.all().count == 1)
        }
    }

    @Test(arguments: [
        Probe("email", "nobody", breaks: "format"), Probe("email", 1, breaks: "type"),
        Probe("email", "a", breaks: "format"), Probe("email", "", breaks: "length", "format"),
        Probe("email", .string(String(repeating: "a", count: 250) + "@a.bc"), breaks: "length", "format"),
        Probe("password", "1234567", breaks: "length"), Probe("password", null, breaks: "type"),
        Probe("password", .repeated("a", 257), breaks: "length"), Probe("role", "admin", breaks: "unknown"),
    ])
    func registersNobodyOtherwise(_ bad: Probe) async throws {
        try await withUsers { service, auth, _ in
            var body = ada.fields
            body[bad.field] = bad.value
            try await service.post(AuthPath.register, body).expectProblem(.unprocessableContent, bad.errors)
            #expect(try await auth.users.all().isEmpty)
        }
    }

    @Test(arguments: [8, 256]) func takesPasswordsOfEveryLength(_ length: Int) async throws {
        try await withUsers { service, _, _ in
            var body = ada.fields
            body["password"] = .repeated("a", length)
            body["email"] = .string(Self.longestAddress)
            let registered = try await service.post(AuthPath.register, body)
            #expect(registered.status == .created, "\(registered.body)")
            let loggedIn = try await service.post(AuthPath.login, body)
            #expect(loggedIn.status == .ok)
        }
    }

    /// Of 254 characters.
    private static let longestAddress =
        String(repeating: "a", count: 64) + "@"
        + ["b", "c"].map { String(repeating: $0, count: 63) + "." }.joined() + String(repeating: "d", count: 58) + ".de"
}

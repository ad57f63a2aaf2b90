import Testing

@testable import App

/// A new password for the old one.
struct PasswordChangeTests {
    private let ada = Credentials.ada

    @Test func changesThePassword() async throws {
        try await withSession { service, _, _, first in
            let body: Fields = ["current_password": .string(ada.password), "new_password": "another password"]
            let answer = try await service.changePassword(body, first)
            #expect(answer.status == .ok, "\(answer.body)")
            try await service.refresh(first.refreshToken).expectProblem(.unauthorized)
            #expect(try await service.refresh(answer.refreshToken).status == .ok)
            try await service.post(AuthPath.login, ada.fields).expectProblem(.unauthorized)
            var login = ada.fields
            login["password"] = "another password"
            #expect(try await service.post(AuthPath.login, login).status == .ok)
        }
    }

    /// Comparing passwords takes time: it may have been changed when that is done.
    @Test func beginsNoSessionWithAnOldPassword() async throws {
        try await withSession { service, auth, _, first in
            let before = try #require(try await auth.users.find(email: ada.email))
            let body: Fields = ["current_password": .string(ada.password), "new_password": "another password"]
            #expect(try await service.changePassword(body, first).status == .ok)
            #expect(try await auth.tokens(for: before)?.refresh == nil)
            let after = try #require(try await auth.users.find(email: ada.email))
            #expect(try await auth.tokens(for: after)?.refresh != nil)
        }
    }

    @Test func changesThePasswordOnlyForWhoeverKnowsIt() async throws {
        try await withSession { service, _, _, first in
            let body: Fields = ["current_password": "wrong", "new_password": "another password"]
            try await service.changePassword(body, first)
                .expectProblem(.unprocessableContent, ["current_password: password"])
            let short: Fields = ["current_password": .string(ada.password), "new_password": "1234567"]
            try await service.changePassword(short, first).expectProblem(
                .unprocessableContent, ["new_password: length"]
            )
            try await service.post(AuthPath.password, body).expectProblem(.unauthorized)
            #expect(try await service.refresh(first.refreshToken).status == .ok)
            #expect(try await service.post(AuthPath.login, ada.fields).status == .ok)
        }
    }

    @Test(arguments: [(0, "length"), (1, "password"), (256, "password"), (257, "length")])
    func takesOldPasswordsOfEveryLength(_ length: Int, _ rule: String) async throws {
        try await withSession { service, _, _, first in
            let body: Fields = ["current_password": .repeated("a", length), "new_password": "another password"]
            try await service.changePassword(body, first)
                .expectProblem(.unprocessableContent, ["current_password: \(rule)"])
        }
    }
}

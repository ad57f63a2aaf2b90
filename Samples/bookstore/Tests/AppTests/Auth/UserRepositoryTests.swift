import Testing

@testable import App

/// How users are kept.
struct UserRepositoryTests {
    @Test func listsUsersByAddress() async throws {
        try await withUsers { _, auth, _ in
            for name in ["b", "c", "a"] {
                _ = try await auth.register(Credentials(email: name + "@example.com", password: "correct horse"))
            }
            #expect(try await auth.users.all().map { $0.email.prefix(1) } == ["a", "b", "c"])
        }
    }
}

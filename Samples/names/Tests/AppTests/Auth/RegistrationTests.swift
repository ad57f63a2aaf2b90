import Testing

@testable import App

/// How people become users.
struct RegistrationTests {
    private let ada = Credentials.ada

    @Test func registersNobody() async throws {
        try await withUsers { service, _, _ in
            try await service.post(AuthPath.register, ada.fields).expectProblem(.notFound)
        }
    }
}

import Testing

/// `GET /api/v2/results/{id}`
struct ResultModelGetTests {
    @Test(arguments: UnknownIDs.integers)
    func knowsNoOther(_ id: String) async throws {
        try await withService { service in
            try await service.get(ResultModelFixture.path + "/" + id)
                .expectProblem(.notFound)
        }
    }
}

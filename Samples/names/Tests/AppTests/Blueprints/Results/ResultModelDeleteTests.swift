import Testing

/// `DELETE /api/v2/results/{id}`
struct ResultModelDeleteTests {
    @Test(arguments: UnknownIDs.integers)
    func knowsNoOther(_ id: String) async throws {
        try await withService { service in
            try await service.delete(ResultModelFixture.path + "/" + id)
                .expectProblem(.notFound)
        }
    }
}

/// Example results.
enum ResultModelFixture: Fixture {
    static let path = "/api/v2/results"

    /// None: clients cannot make one.
    static let bodies: [Fields] = []
}

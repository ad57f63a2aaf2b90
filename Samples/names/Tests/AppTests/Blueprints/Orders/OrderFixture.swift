/// Example orders.
enum OrderFixture: Fixture {
    static let path = "/api/v2/orders"

    static let bodies: [Fields] = [
        [
            "order": .number("0.5"),
            "by": "2026-01-01",
        ],
        [
            "order": .number("1.5"),
            "by": "2026-01-02",
        ],
        [
            "order": 0,
            "by": "2026-01-03",
        ],
    ]
}

// SPDX-License-Identifier: Apache-2.0
// The shelving team

/// Example items.
enum ItemFixture: Fixture {
    static let path = "/v1/items"

    static let bodies: [Fields] = [
        [
            "title": "Title 1"
        ],
        [
            "title": "Title 2"
        ],
        [
            "title": "Title 3"
        ],
    ]

    static func body(_ number: Int, in service: TestService) async throws -> Fields {
        var body = bodies[number]
        body["shelf_id"] = try await service.id(of: ShelfFixture.self, number)
        return body
    }
}

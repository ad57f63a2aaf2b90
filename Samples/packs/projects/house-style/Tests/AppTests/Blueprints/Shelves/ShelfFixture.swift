// SPDX-License-Identifier: Apache-2.0
// The shelving team

/// Example shelves.
enum ShelfFixture: Fixture {
    static let path = "/v1/shelves"

    static let bodies: [Fields] = [
        [
            "label": "Label 1"
        ],
        [
            "label": "Label 2"
        ],
        [
            "label": "Label 3"
        ],
    ]
}

// SPDX-License-Identifier: Apache-2.0
// The shelving team

/// Shelves to play with, as clients would send them; `App seed` fills in what they refer to.
enum ShelfSeed {
    static let rows = [
        #"{"label": "Label 1"}"#,
        #"{"label": "Label 2"}"#,
        #"{"label": "Label 3"}"#,
    ]
}

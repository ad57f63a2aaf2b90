// SPDX-License-Identifier: Apache-2.0
// The shelving team

/// Items to play with, as clients would send them; `App seed` fills in what they refer to.
enum ItemSeed {
    static let rows = [
        #"{"title": "A Room with Two Doors"}"#,
        #"{"title": "The Clay Oven"}"#,
        #"{"title": "Letters to Nobody"}"#,
    ]
}

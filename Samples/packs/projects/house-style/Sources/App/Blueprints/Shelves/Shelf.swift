// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Foundation

/// A shelf as it is stored and sent.
struct Shelf: Sendable, Equatable {
    typealias ID = Int64

    var id: ID
    var label: String
    var createdAt: Date
    var updatedAt: Date
}

extension Shelf: JSONRepresentable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("label", label)
            json.member("created_at", createdAt)
            json.member("updated_at", updatedAt)
        }
    }
}

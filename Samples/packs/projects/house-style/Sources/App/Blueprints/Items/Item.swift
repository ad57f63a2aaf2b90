// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Foundation

/// An item as it is stored and sent.
struct Item: Sendable, Equatable {
    typealias ID = Int64

    var id: ID
    var title: String
    var shelfID: Shelf.ID
    var createdAt: Date
    var updatedAt: Date
}

extension Item: JSONRepresentable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("title", title)
            json.member("shelf_id", shelfID)
            json.member("created_at", createdAt)
            json.member("updated_at", updatedAt)
        }
    }
}

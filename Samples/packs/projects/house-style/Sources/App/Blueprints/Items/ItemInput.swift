// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Foundation

/// What a client may send to create an item or to change one.
struct ItemInput: Sendable, Equatable {
    var title: String
    var shelfID: Shelf.ID

    /// - Parameter item: the one that is being changed; its values stand where a field is absent.
    /// - Throws: 422 naming every bad field.
    init(_ fields: FieldReader, over item: Item? = nil) throws {
        var fields = fields
        title = fields.value("title", over: item?.title, .length(1...200), .notBlank)
        shelfID = fields.value("shelf_id", over: item?.shelfID)
        try fields.finish()
    }
}

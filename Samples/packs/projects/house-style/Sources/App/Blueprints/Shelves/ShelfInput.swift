// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Foundation

/// What a client may send to create a shelf or to change one.
struct ShelfInput: Sendable, Equatable {
    var label: String

    /// - Parameter shelf: the one that is being changed; its values stand where a field is absent.
    /// - Throws: 422 naming every bad field.
    init(_ fields: FieldReader, over shelf: Shelf? = nil) throws {
        var fields = fields
        label = fields.value("label", over: shelf?.label, .length(1...50))
        try fields.finish()
    }
}

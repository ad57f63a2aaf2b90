import Hummingbird

/// A part of a list, with the cursor of the next one.
struct CursorPage<Item: JSONRepresentable & Sendable>: Sendable {
    var items: [Item]
    /// Whether there are rows behind these.
    var hasMore: Bool
    var cursor: ListCursor<Item>

    var response: Response { .json(self) }
}

extension CursorPage: JSONRepresentable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("items", items)
            json.member("has_more", hasMore)
            json.member("next_cursor", hasMore ? items.last.map { cursor.text($0) } : nil)
        }
    }
}

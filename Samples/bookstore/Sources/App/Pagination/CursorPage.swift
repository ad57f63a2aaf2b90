import Hummingbird

/// A part of a list, with the cursor of the next one.
struct CursorPage<Item: JSONRepresentable & Sendable>: Sendable {
    var items: [Item]
    /// The cursor behind the last item; nil where there are no more rows.
    var next: String?

    var response: Response { .json(self) }
}

extension CursorPage: JSONRepresentable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("items", items)
            json.member("has_more", next != nil)
            json.member("next_cursor", next)
        }
    }
}

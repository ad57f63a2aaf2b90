/// What `GET /api/v2/people` can be asked for.
extension Person {
    /// What a cursor can remember of a row.
    static let cursorColumns: [CursorColumn<Person>] = [
        CursorColumn("id", .id) { .integer($0.id) }
    ]
}

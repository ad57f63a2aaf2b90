/// Example notes.
enum NoteFixture: Fixture {
    static let path = "/v1/notes"

    static let bodies: [Fields] = [
        [
            "text": "Text 1"
        ],
        [
            "text": "Text 2"
        ],
        [
            "text": "Text 3"
        ],
    ]
}

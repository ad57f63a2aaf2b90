/// Example isbn13s.
enum ISBN13Fixture: Fixture {
    static let path = "/api/v2/isbn13s"

    static let bodies: [Fields] = [
        [
            "isbn13": "Isbn13 1"
        ],
        [
            "isbn13": "Isbn13 2"
        ],
        [
            "isbn13": "Isbn13 3"
        ],
    ]
}

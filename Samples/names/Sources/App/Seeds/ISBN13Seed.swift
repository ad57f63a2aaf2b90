/// Isbn13s to play with, as clients would send them; `App seed` fills in what they refer to.
enum ISBN13Seed {
    static let rows = [
        #"{"isbn13": "Isbn13 1"}"#,
        #"{"isbn13": "Isbn13 2"}"#,
        #"{"isbn13": "Isbn13 3"}"#,
    ]
}

/// Errors to play with, as clients would send them; `App seed` fills in what they refer to.
enum ErrorModelSeed {
    static let rows = [
        #"{"error": "Error 1"}"#,
        #"{"error": "Error 2"}"#,
        #"{"error": "Error 3"}"#,
    ]
}

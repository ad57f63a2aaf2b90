/// Data to play with, as clients would send them; `App seed` fills in what they refer to.
enum DataModelSeed {
    static let rows = [
        #"{"data": "ada@example.com"}"#,
        #"{"data": "grace@example.com"}"#,
        #"{"data": "katherine@example.com"}"#,
    ]
}

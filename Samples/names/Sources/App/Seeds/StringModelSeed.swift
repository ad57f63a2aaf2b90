/// Strings to play with, as clients would send them; `App seed` fills in what they refer to.
enum StringModelSeed {
    static let rows = [
        #"{"string": "String 1"}"#,
        #"{"string": "String 2"}"#,
        #"{"string": "String 3"}"#,
    ]
}

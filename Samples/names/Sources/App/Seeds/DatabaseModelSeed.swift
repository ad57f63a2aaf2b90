/// Databases to play with, as clients would send them; `App seed` fills in what they refer to.
enum DatabaseModelSeed {
    static let rows = [
        #"{"connection": "Connection 1"}"#,
        #"{"connection": "Connection 2"}"#,
        #"{"connection": "Connection 3"}"#,
    ]
}

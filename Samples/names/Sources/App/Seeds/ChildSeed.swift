/// Children to play with, as clients would send them; `App seed` fills in what they refer to.
enum ChildSeed {
    static let rows = [
        #"{"per_page": 1}"#,
        #"{"per_page": 2}"#,
        #"{"per_page": 3}"#,
    ]
}

/// Input inputs to play with, as clients would send them; `App seed` fills in what they refer to.
enum InputInputSeed {
    static let rows = [
        #"{"page": 1}"#,
        #"{"page": 2}"#,
        #"{"page": 3}"#,
    ]
}

/// People to play with, as clients would send them; `App seed` fills in what they refer to.
enum PersonSeed {
    static let rows = [
        #"{"person": "Person 1"}"#,
        #"{"person": "Person 2"}"#,
        #"{"person": "Person 3"}"#,
    ]
}

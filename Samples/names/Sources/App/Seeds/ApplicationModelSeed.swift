/// Applications to play with, as clients would send them; `App seed` fills in what they refer to.
enum ApplicationModelSeed {
    static let rows = [
        #"{"app": "App 1"}"#,
        #"{"app": "App 2"}"#,
        #"{"app": "App 3"}"#,
    ]
}

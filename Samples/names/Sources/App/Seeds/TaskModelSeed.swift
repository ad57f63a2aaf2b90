/// Tasks to play with, as clients would send them; `App seed` fills in what they refer to.
enum TaskModelSeed {
    static let rows = [
        #"{"await": "Await 1"}"#,
        #"{"await": "Await 2"}"#,
        #"{"await": "Await 3"}"#,
    ]
}

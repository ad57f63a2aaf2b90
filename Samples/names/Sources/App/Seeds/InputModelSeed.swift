/// Inputs to play with, as clients would send them; `App seed` fills in what they refer to.
enum InputModelSeed {
    static let rows = [
        #"{"input": "Input 1"}"#,
        #"{"input": "Input 2"}"#,
        #"{"input": "Input 3"}"#,
    ]
}

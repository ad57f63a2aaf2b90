/// Secrets to play with, as clients would send them; `App seed` fills in what they refer to.
enum SecretSeed {
    static let rows = [
        #"{"secret": "Secret 1"}"#,
        #"{"secret": "Secret 2"}"#,
        #"{"secret": "Secret 3"}"#,
    ]
}

/// Caches to play with, as clients would send them; `App seed` fills in what they refer to.
enum CacheModelSeed {
    static let rows = [
        #"{"key": "a"}"#,
        #"{"key": "b"}"#,
        #"{"key": "c"}"#,
    ]
}

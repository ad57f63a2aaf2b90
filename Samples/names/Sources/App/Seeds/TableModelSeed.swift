/// Tables to play with, as clients would send them; `App seed` fills in what they refer to.
enum TableModelSeed {
    static let rows = [
        #"{"table": "https://example.com/ada", "limit": 1, "offset": 1}"#,
        #"{"table": "https://example.com/grace", "limit": 2, "offset": 2}"#,
        #"{"table": "https://example.com/katherine", "limit": 3, "offset": 3}"#,
    ]
}

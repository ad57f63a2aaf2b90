/// Orders to play with, as clients would send them; `App seed` fills in what they refer to.
enum OrderSeed {
    static let rows = [
        #"{"order": 0.5, "by": "2026-01-01"}"#,
        #"{"order": 1.5, "by": "2026-01-02"}"#,
        #"{"order": 0, "by": "2026-01-03"}"#,
    ]
}

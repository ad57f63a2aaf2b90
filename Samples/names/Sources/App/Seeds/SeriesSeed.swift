/// Series to play with, as clients would send them; `App seed` fills in what they refer to.
enum SeriesSeed {
    static let rows = [
        #"{"series": "00000000-0000-4000-8000-000000000001"}"#,
        #"{"series": "00000000-0000-4000-8000-000000000002"}"#,
        #"{"series": "00000000-0000-4000-8000-000000000003"}"#,
    ]
}

/// Responses to play with, as clients would send them; `App seed` fills in what they refer to.
enum ResponseModelSeed {
    static let rows = [
        #"{"date": "date", "id_string": "Id string 1", "sent": "2026-01-01T00:00:00.000Z"}"#,
        #"{"date": "time", "id_string": "Id string 2", "sent": "2026-01-01T00:00:01.000Z"}"#,
        #"{"date": "date", "id_string": "Id string 3", "sent": "2026-01-01T00:00:02.000Z"}"#,
    ]
}

/// Notes to play with, as clients would send them; `App seed` fills in what they refer to.
enum NoteSeed {
    static let rows = [
        #"{}"#,
        #"{}"#,
        #"{}"#,
    ]
}

/// Notes to play with, as clients would send them; `App seed` fills in what they refer to.
enum NoteSeed {
    static let rows = [
        #"{"text": "Built by hand, and better than it looks."}"#,
        #"{"text": "Nobody expected it to last, and here it is."}"#,
        #"{"text": "Worth every minute that it took."}"#,
    ]
}

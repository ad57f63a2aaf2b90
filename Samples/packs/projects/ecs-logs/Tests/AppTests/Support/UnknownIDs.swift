/// Ids that no row of an empty database has, and text that is no id.
enum UnknownIDs {
    static let integers = [
        "1", "9223372036854775807", "9223372036854775808", "0", "-1", "+1", "007", "1.0", "abc", "%31%20", "%00",
    ]
}

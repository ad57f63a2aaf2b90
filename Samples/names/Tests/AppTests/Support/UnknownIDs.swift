/// Ids that no row of an empty database has, and text that is no id.
enum UnknownIDs {
    static let integers = [
        "1", "9223372036854775807", "9223372036854775808", "0", "-1", "+1", "007", "1.0", "abc", "%31%20", "%00",
    ]

    static let uuids = [
        "00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-00000000000", "1", "abc",
        "00000000000040008000000000000001", "%00",
    ]
}

/// Columns whose fields have another name in JSON.
enum WireNames {
    private static let fields = [
        "requests.json": "jsonText"
    ]

    /// - Parameter column: with its table, `books.isbn`.
    static func field(of column: String) -> String {
        fields[column] ?? column.split(separator: ".").last.map(String.init) ?? column
    }
}

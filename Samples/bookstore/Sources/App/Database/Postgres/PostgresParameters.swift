/// Values as text, which the server reads as whatever type their place has.
struct PostgresParameters {
    /// All of them, each with a zero at its end.
    private var bytes: [UInt8] = []
    /// Where each begins; nil for null.
    private var starts: [Int?] = []

    init(_ values: [SQLValue]) {
        for value in values {
            guard value != .null else {
                starts.append(nil)
                continue
            }
            starts.append(bytes.count)
            bytes.append(contentsOf: value.postgresText.utf8)
            bytes.append(0)
        }
    }

    func withPointers<Result>(
        _ body: (Int32, UnsafePointer<UnsafePointer<CChar>?>?) throws -> Result
    ) rethrows -> Result {
        try bytes.withUnsafeBytes { buffer in
            let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            let pointers = starts.map { start in start.flatMap { base?.advanced(by: $0) } }
            return try pointers.withUnsafeBufferPointer { try body(Int32($0.count), $0.baseAddress) }
        }
    }
}

extension SQLValue {
    /// As the server reads it; of null nothing.
    var postgresText: String {
        switch self {
        case .null: ""
        case .bool(let value): value ? "true" : "false"
        case .integer(let value): String(value)
        case .double(let value): value.description
        case .text(let value), .json(let value): value
        case .decimal(let value, _): value.description
        case .date(let value): value.description
        case .timestamp(let value): Timestamp.string(value)
        case .uuid(let value): value.uuidString
        case .list(let values): "{" + values.map(\.postgresElement).joined(separator: ",") + "}"
        }
    }

    /// In an array literal, where quotes and backslashes are escaped.
    private var postgresElement: String {
        if self == .null { return "NULL" }
        let escaped = postgresText.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"\(escaped)\""
    }
}

import Foundation

/// Reads a `.env` file: `NAME=value` lines, `#` comments, an optional `export`, single or double quotes.
enum DotEnv {
    /// A missing file is an empty one, unless it is required.
    ///
    /// - Throws: `ConfigurationError` when the file cannot be read or understood.
    static func read(path: String, isRequired: Bool = false) throws -> [String: String] {
        guard isRequired || FileManager.default.fileExists(atPath: path) else { return [:] }
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw ConfigurationError(path, "cannot be read as UTF-8 text")
        }
        return try parse(text)
    }

    /// - Throws: `ConfigurationError` that names the line which is no `NAME=value`.
    static func parse(_ text: String) throws -> [String: String] {
        var values: [String: String] = [:]
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (number, rawLine) in lines.enumerated() {
            var line = rawLine.trimmingCharacters(in: .whitespaces)
            if line.isEmpty || line.hasPrefix("#") { continue }
            if line.hasPrefix("export ") { line.removeFirst("export ".count) }
            let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else {
                throw ConfigurationError(".env", "line \(number + 1) is not NAME=value")
            }
            values[parts[0].trimmingCharacters(in: .whitespaces)] = unquoted(
                parts[1].trimmingCharacters(in: .whitespacesAndNewlines)
            )
        }
        return values
    }

    private static func unquoted(_ value: String) -> String {
        guard value.count >= 2, let first = value.first, first == value.last, first == "\"" || first == "'" else {
            return value
        }
        return String(value.dropFirst().dropLast())
    }
}

import Logging

/// A type that one environment variable can hold.
protocol SettingValue {
    /// Completes the sentence "must be …".
    static var expected: String { get }
    init?(setting text: String)
}

extension Logger.Level: SettingValue {
    static var expected: String { "one of " + allCases.map(\.rawValue).joined(separator: ", ") }

    init?(setting text: String) {
        self.init(rawValue: text)
    }
}

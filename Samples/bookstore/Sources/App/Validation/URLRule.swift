import Foundation

extension Rule<String> {
    /// An absolute http or https address with a host.
    static let url = Rule(name: "format", message: "must be an absolute http or https URL") { text in
        guard let url = URLComponents(string: text), let scheme = url.scheme?.lowercased(), let host = url.host else {
            return false
        }
        return ["http", "https"].contains(scheme) && !host.isEmpty
            && text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
    }
}

import Foundation

extension String {
    /// As part of a query: everything but letters, digits and `-._~:` is percent-encoded, commas too.
    var queryEncoded: String {
        addingPercentEncoding(withAllowedCharacters: .plainInQuery) ?? ""
    }
}

extension CharacterSet {
    fileprivate static let plainInQuery = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:"
    )
}

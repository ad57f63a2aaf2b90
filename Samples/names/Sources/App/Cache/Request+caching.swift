import Foundation
import HTTPTypes
import Hummingbird

extension Request {
    /// Whether it says `Cache-Control: no-store` (RFC 9111, section 5.2.1.5).
    var refusesCaches: Bool { headers.cacheDirectives.contains("no-store") }

    /// The whole answer is to be made, whatever this client has of it.
    var forAllClients: Request {
        var head = head
        head.headerFields[.ifNoneMatch] = nil
        return Request(head: head, body: body)
    }

    /// Whether the query has `flag` or `flag=true`.
    func hasFlag(_ flag: String) -> Bool {
        guard let query = uri.query else { return false }
        return query.split(separator: "&").contains { pair in
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                .map { $0.removingPercentEncoding ?? "" }
            return sides[0] == flag && (sides.count == 1 || ["", "true"].contains(sides[1]))
        }
    }
}

extension Response {
    /// Whether it may be given to others: not with a cookie, nor when it says itself that it is private or differs by
    /// something that is no part of the key.
    var isForAllClients: Bool {
        headers[.setCookie] == nil && headers[.vary] == nil
            && headers.cacheDirectives.isDisjoint(with: ["no-store", "private"])
    }
}

extension HTTPFields {
    /// The directives of `Cache-Control` that have no arguments.
    fileprivate var cacheDirectives: Set<String> {
        guard let text = self[.cacheControl] else { return [] }
        return Set(text.lowercased().split(separator: ",").map { String($0.filter { $0 != " " && $0 != "\t" }) })
    }
}

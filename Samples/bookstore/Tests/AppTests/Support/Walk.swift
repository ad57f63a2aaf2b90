import Testing

@testable import App

extension TestService {
    /// All rows of a list, page by page.
    ///
    /// - Parameter path: of the first page, with a query.
    func walk(_ path: String) async throws -> [Fields] {
        var rows: [Fields] = []
        var next: String? = path
        while let address = next {
            let answer = try await get(address)
            try #require(answer.status == .ok, "\(answer.body)")
            rows += try #require(answer.items)
            try #require(rows.count < 1_000, "the walk does not end")
            next = answer.link("next")
            if let cursor = answer.nextCursor { next = path + "&cursor=" + cursor }
        }
        return rows
    }
}

extension Answer {
    /// Nil at the end of a list.
    var nextCursor: String? {
        guard case .string(let cursor) = self["next_cursor"] else { return nil }
        return cursor
    }
}

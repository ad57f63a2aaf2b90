/// Which page of a list is wanted: `?page=2&per_page=50`.
struct PageRequest: Sendable, Equatable {
    /// From 1.
    let page: Int
    /// Items on one page.
    let size: Int

    /// Rows before this page; saturates far beyond the end.
    var offset: Int64 {
        let (product, overflow) = Int64(page - 1).multipliedReportingOverflow(by: Int64(size))
        return overflow ? .max : product
    }
}

extension PageRequest {
    /// - Parameters:
    ///   - size: where the query asks for none.
    ///   - maximum: a larger wish is capped.
    init(_ query: inout QueryReader, size: Int, maximum: Int) {
        page = query.int("page", in: 1..., default: 1)
        self.size = min(query.int("per_page", in: 1..., default: size), maximum)
    }
}

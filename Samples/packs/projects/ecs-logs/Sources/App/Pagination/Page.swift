import HTTPTypes
import Hummingbird

/// One page of a list, with what a client needs to walk on.
struct Page<Item: JSONRepresentable & Sendable>: Sendable {
    var items: [Item]
    var request: PageRequest
    /// Items on all pages together.
    var total: Int64
    /// The path of the list, `/v1/books`.
    var path: String

    /// At least 1, also when there are no items.
    var pages: Int { max(1, Int((total + Int64(request.size) - 1) / Int64(request.size))) }
}

extension Page {
    /// Relation and address, in the order `self first prev next last`; absent ones are left out.
    var links: [(relation: String, address: String)] {
        var links = [("self", address(request.page)), ("first", address(1))]
        if request.page > 1 { links.append(("prev", address(min(request.page - 1, pages)))) }
        if request.page < pages { links.append(("next", address(request.page + 1))) }
        links.append(("last", address(pages)))
        return links
    }

    private func address(_ page: Int) -> String {
        "\(path)?page=\(page)&per_page=\(request.size)"
    }

    /// With the links in the `Link` header (RFC 8288) too.
    var response: Response {
        let header = links.map { "<\($0.address)>; rel=\"\($0.relation)\"" }.joined(separator: ", ")
        return .json(self, headers: [.link: header])
    }
}

extension Page: JSONRepresentable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("items", items)
            json.member("page", request.page)
            json.member("per_page", request.size)
            json.member("total", total)
            json.member("pages", pages)
            json.member("links", Links(links: links))
        }
    }

    private struct Links: JSONRepresentable {
        let links: [(relation: String, address: String)]

        func write(to json: inout JSONWriter) {
            json.object { json in
                for link in links { json.member(link.relation, link.address) }
            }
        }
    }
}

extension HTTPField.Name {
    static let link = Self("Link")!
}

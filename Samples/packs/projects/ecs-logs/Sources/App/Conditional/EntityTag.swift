import HTTPTypes
import Hummingbird

/// A strong validator (RFC 9110, section 8.8.3): the hash of the bytes that are sent.
struct EntityTag: Sendable, Equatable {
    /// With its quotes, as in the header.
    let text: String

    init(text: String) {
        self.text = text
    }

    init(of bytes: [UInt8]) {
        text = "\"" + String(Checksum.fnv1a(bytes), radix: 16) + "\""
    }

    init(of value: some JSONRepresentable) {
        var json = JSONWriter()
        value.write(to: &json)
        self.init(of: json.bytes)
    }
}

/// The entity tags of an `If-Match` or `If-None-Match` header.
struct EntityTagList: Sendable {
    private let tags: [String]

    /// Nil when the request has no such header.
    init?(_ name: HTTPField.Name, of request: Request) {
        let lines = request.headers[values: name]
        guard !lines.isEmpty else { return nil }
        tags = lines.flatMap { $0.split(separator: ",") }.map { String($0.filter { $0 != " " && $0 != "\t" }) }
    }

    /// The strong comparison of `If-Match`: a weak tag equals nothing. `*` stands for whatever there is.
    func containsStrongly(_ tag: EntityTag) -> Bool {
        tags.contains { $0 == "*" || $0 == tag.text }
    }

    /// The weak comparison of `If-None-Match`.
    func containsWeakly(_ tag: EntityTag) -> Bool {
        tags.contains { $0 == "*" || $0 == tag.text || $0 == "W/" + tag.text }
    }
}

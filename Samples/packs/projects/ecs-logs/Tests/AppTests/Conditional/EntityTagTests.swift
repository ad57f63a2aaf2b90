import Testing

@testable import App

struct EntityTagTests {
    @Test func tellsVersionsApart() {
        let tags = ["", "a", "b", "ab", "ba"].map { EntityTag(of: $0).text }
        #expect(Set(tags).count == tags.count)
        #expect(EntityTag(of: "a") == EntityTag(of: "a"))
    }

    /// `"…"` without a quote inside (RFC 9110, section 8.8.3).
    @Test func isQuoted() {
        let text = EntityTag(of: "a").text
        #expect(text.count > 2)
        #expect(text.first == "\"")
        #expect(text.last == "\"")
        #expect(!text.dropFirst().dropLast().contains("\""))
    }
}

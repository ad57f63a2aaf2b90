import Foundation
import Testing

@testable import App

/// Ids in paths.
struct RowIDTests {
    @Test(arguments: [1, .max] as [Int64])
    func isDigits(_ id: Int64) {
        #expect(Int64(path: id.path) == id)
    }

    @Test(arguments: ["", "0", "-1", "+1", "01", "1.0", " 1", "9223372036854775808"])
    func isNoNumber(_ text: String) {
        #expect(Int64(path: text) == nil)
    }

    @Test func isAUUIDInAnyCase() {
        let id = UUID()
        #expect(id.path == id.uuidString.lowercased())
        #expect(UUID(path: id.path) == id)
        #expect(UUID(path: id.path.uppercased()) == id)
        #expect(UUID(path: String(id.path.dropLast())) == nil)
    }
}

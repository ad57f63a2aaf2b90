// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Foundation
import Hummingbird

/// What identifies a row in a path.
protocol RowID: Sendable {
    /// Nil for what has not its form.
    init?(path: String)
    /// As links and `Location` spell it.
    var path: String { get }
    /// As bodies spell it.
    var json: JSONValue { get }
}

extension Int64: RowID {
    /// Digits without a sign or leading zeros.
    init?(path: String) {
        guard let id = Int64(path), id > 0, String(id) == path else { return nil }
        self = id
    }

    var path: String { String(self) }
    var json: JSONValue { .integer(self) }
}

extension UUID: RowID {
    /// In any case.
    init?(path: String) {
        self.init(uuidString: path)
    }

    var path: String { uuidString.lowercased() }
    var json: JSONValue { .string(path) }
}

extension AppContext {
    /// The `:id` of the path.
    ///
    /// - Throws: 404 when it has not the form of an id.
    func id<ID: RowID>(as type: ID.Type = ID.self) throws -> ID {
        guard let text = parameters.get("id"), let id = ID(path: text) else { throw Problem.notFound }
        return id
    }
}

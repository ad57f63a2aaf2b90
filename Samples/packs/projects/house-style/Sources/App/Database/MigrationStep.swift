// SPDX-License-Identifier: Apache-2.0
// The shelving team

/// One step of a migration.
enum MigrationStep: Sendable {
    /// A statement.
    case execute(String)
    /// Stops the whole migration where the query finds rows: those that the reason names.
    case refuse(String, where: String)
}

extension MigrationStep: ExpressibleByStringLiteral {
    init(stringLiteral statement: String) { self = .execute(statement) }
}

extension DatabaseConnection {
    /// - Throws: `MigrationRefused`, or what the engine says.
    func run(_ step: MigrationStep, of migration: Migration) throws {
        switch step {
        case .execute(let statement):
            try execute(statement)
        case .refuse(let reason, let query):
            let count = try integer("SELECT count(*) FROM (\(query)) AS found", isKept: false)
            if count > 0 {
                throw MigrationRefused(migration: migration.name, reason: reason, count: count, query: query)
            }
        }
    }
}

/// Rows stand in the way of a migration, which changed nothing.
struct MigrationRefused: Error, Equatable, CustomStringConvertible {
    let migration: String
    let reason: String
    let count: Int64
    let query: String

    var description: String {
        "\(migration) changed nothing, because there are \(count) \(reason); this finds them:\n\(query)"
    }
}

import ArgumentParser
import Foundation

/// Who can log in, for whoever can reach the database.
struct UsersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "users",
        abstract: "Create users, grant roles, list them.",
        subcommands: [CreateUserCommand.self, GrantRoleCommand.self, ListUsersCommand.self]
    )
}

struct CreateUserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create",
        abstract: "Create a user. The password is read from standard input."
    )

    @Argument(help: "An email address.")
    var email: String

    @Option(help: "What the user may do.")
    var role: Role = .granted

    func run() async throws {
        let (configuration, database) = try await UsersCommand.connect()
        let password = PasswordPrompt.read()
        do {
            let fields = try FieldReader(.object(["email": .string(email), "password": .string(password)]))
            let credentials = try Credentials(new: fields)
            let auth = await Authentication(configuration.auth, database: database, clock: .system)
            let user = try await auth.register(credentials, as: role).user
            print("created \(user.email) as \(user.role.rawValue)")
        } catch let problem as Problem {
            throw UsersFailure(problem.errors.map { "\($0.field) \($0.message)" }.joined(separator: ", "))
        } catch is ConstraintViolation {
            throw UsersFailure("there is a user \(email) already")
        }
    }
}

struct GrantRoleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grant",
        abstract: "Give a user another role. Access tokens that are out have the old one until they expire."
    )

    @Argument(help: "The user's email address.")
    var email: String

    @Argument(help: "What the user may do from now on.")
    var role: Role

    func run() async throws {
        let (_, database) = try await UsersCommand.connect()
        guard try await UserRepository(database: database).grant(role, to: email.lowercased()) else {
            throw UsersFailure("there is no user \(email)")
        }
        print("\(email) is \(role.rawValue) now")
    }
}

struct ListUsersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List users and their roles.")

    func run() async throws {
        let (_, database) = try await UsersCommand.connect()
        for user in try await UserRepository(database: database).all() {
            print("\(user.role.rawValue)\t\(user.email)\t\(user.id.path)")
        }
    }
}

extension UsersCommand {
    fileprivate static func connect() async throws -> (AppConfiguration, any Database) {
        let configuration = try AppConfiguration.load()
        let database = try openDatabase(configuration.database)
        try await Migrator(database: database).prepare(configuration.database)
        return (configuration, database)
    }
}

/// Why nothing was done.
private struct UsersFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

extension Role: ExpressibleByArgument {}

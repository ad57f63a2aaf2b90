import ArgumentParser
import HorneroKit
import Importing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

struct ImportPostgresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "postgres",
    abstract: "Make a description from the tables of a PostgreSQL database.",
    usage: "hornero import postgres [<url>] [--output <dir>] [<options>]",
    discussion: """
      The description goes to standard output, or with --output into a new project. What
      the language has no words for is said at its table. The database is only read; psql
      does it. A URL on a command line can be seen by others on the machine: leave it to
      DATABASE_URL, or its password to PGPASSWORD or ~/.pgpass.
      """
  )

  @Argument(
    help: ArgumentHelp("postgres://user@host/database. (default: the variable DATABASE_URL)", valueName: "url"))
  var url: String?

  @Option(help: ArgumentHelp("The schema. (default: the first of the search path)", valueName: "schema"))
  var schema: String?

  @OptionGroup var options: DatabaseImportOptions

  func run() throws {
    try Session.run { session in
      guard let text = url ?? getenv("DATABASE_URL").map({ String(cString: $0) }) else {
        throw NoDatabase(description: "no database is named; give its URL, or set DATABASE_URL")
      }
      guard let address = PostgresAddress(url: text) else {
        throw NoDatabase(description: "the database's URL must begin with postgres://")
      }
      let query = Catalogue.query(.postgres, schema: schema)
      try options.run(session, .postgres(address), query, title: address.database ?? "database") {
        bytes throws(ImportProblem) in try Catalogue(postgres: bytes)
      }
    }
  }
}

struct NoDatabase: Error, CustomStringConvertible {
  var description: String
}

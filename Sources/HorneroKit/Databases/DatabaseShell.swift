/// Asks a database by way of its engine's own command line, so that this tool needs no library of any database.
public enum DatabaseShell: Sendable {
  /// A file, as an absolute path.
  case sqlite(path: String)
  /// A URL, `postgres://user:password@host/database`, or what libpq takes for one.
  case postgres(PostgresAddress)

  /// A file that is there: the engine would make an empty database of one that is not.
  ///
  /// - Parameter name: as typed, for people.
  /// - Throws: `DatabaseShellError`
  public static func file(_ name: String, at path: String) throws(DatabaseShellError) -> DatabaseShell {
    let disk = Disk()
    guard let target = disk.resolved(path), let kind = try? disk.kind(of: target) else {
      throw .failed(reason: "\(name): there is no such file")
    }
    if kind == .folder { throw .failed(reason: "\(name) is a folder") }
    return .sqlite(path: path)
  }

  /// - Returns: what the query answers: one row of one column.
  /// - Throws: `DatabaseShellError`
  public func ask(_ query: String) throws(DatabaseShellError) -> [UInt8] {
    let result: Program.Result
    do {
      result = try Program.run(command(query), environment: environment, hearsErrors: false)
    } catch {
      throw .missing(program: program, package: package)
    }
    guard result.status == 0, result.output.count > 1 else {
      throw .failed(reason: reason(result))
    }
    return result.output
  }

  private var program: String {
    switch self {
    case .sqlite: "sqlite3"
    case .postgres: "psql"
    }
  }

  /// Debian's.
  private var package: String {
    switch self {
    case .sqlite: "sqlite3"
    case .postgres: "postgresql-client"
    }
  }

  /// Nothing is written, and no file of the person's own changes what comes out.
  private func command(_ query: String) -> [String] {
    switch self {
    case .sqlite(let path):
      ["sqlite3", "-init", "/dev/null", "-batch", "-bail", "-readonly", "-noheader", "-list", path, query]
    case .postgres(let address):
      [
        "psql", "--no-psqlrc", "--no-password", "--quiet", "--tuples-only", "--no-align", "--set=ON_ERROR_STOP=1",
        "--dbname=\(address.withoutPassword)", "--command=BEGIN READ ONLY", "--command=\(query)", "--command=COMMIT",
      ]
    }
  }

  private var environment: [String: String?] {
    switch self {
    case .sqlite: return [:]
    case .postgres(let address):
      let common: [String: String?] = [
        "PGCONNECT_TIMEOUT": "10", "PGCLIENTENCODING": "UTF8", "PGAPPNAME": "hornero", "PSQL_PAGER": "",
      ]
      return address.password.map { common.merging(["PGPASSWORD": $0]) { _, new in new } } ?? common
    }
  }

  /// The first line of what it says, without the password, which a server may repeat.
  private func reason(_ result: Program.Result) -> String {
    let lines = String(decoding: result.errors, as: UTF8.self).split(separator: "\n")
    var line = lines.first.map(String.init) ?? "it ended with \(result.status) and said nothing"
    for head in ["psql: ", "error: ", "Error: "] where line.hasPrefix(head) {
      line = String(line.dropFirst(head.count))
    }
    if case .postgres(let address) = self, let password = address.password, !password.isEmpty {
      line = line.replacing(password, with: "…")
    }
    return line
  }
}

public enum DatabaseShellError: Error, Equatable, Sendable, CustomStringConvertible {
  case missing(program: String, package: String)
  case failed(reason: String)

  public var description: String {
    switch self {
    case .missing(let program, let package):
      "\(program) is needed to read the database, and is not here; Debian has it in the package \(package)"
    case .failed(let reason): "the database cannot be read: \(reason)"
    }
  }
}

import Persistence
import Regeneration
import ServiceDescription

/// What a project remembers of its own past: the description of its last run, and files that are written once.
struct ProjectHistory: Sendable {
  var schema = SchemaHistory()
  /// The files that are written once, as they were written, so that a plan knows them without rendering them.
  var frozen: [GeneratedFile] = []

  /// The folder of the migrations in every project.
  static let migrations = "Sources/App/Database/Migrations/"
  /// The folder of the rows that tests try them on.
  static let rows = "Tests/AppTests/Database/Migrations/"

  /// - Parameters:
  ///   - snapshot: knows the files of the lock.
  ///   - applied: the description of the last run; nil in a new project.
  /// - Throws: `HistoryError`.
  init(_ project: ProjectDirectory, _ snapshot: Snapshot, applied: Service?) throws {
    for entry in snapshot.lock?.entries ?? [] where entry.ownership == .frozen {
      guard entry.state == .present, case .file(let disk) = snapshot.item(at: entry.path) else {
        if entry.path.hasPrefix(Self.migrations) { throw HistoryError.missingMigration(entry.path) }
        continue
      }
      let written = snapshot.base[entry.path].flatMap { entry.digests.contains(Digest(of: $0.contents)) ? $0 : nil }
      frozen.append(
        GeneratedFile(
          path: entry.path, contents: (written ?? disk).contents, executable: disk.isExecutable, ownership: .frozen,
          template: entry.template, subject: entry.subject))
    }
    // Those of the person's own count too: a number is given once, and they run with the others.
    let names = try project.namesOfFiles(in: Self.migrations).filter { $0.hasSuffix(".swift") }
    let tests = Set(frozen.map(\.path))
    let past = try names.compactMap { name -> PastMigration? in
      let file = String(name.dropLast(6))
      guard var migration = PastMigration(file: file) else { return nil }
      migration.engines = Self.engines(try project.disk.read(project.absolute(Self.migrations + name)))
      migration.hasRows = tests.contains("\(Self.rows)\(migration.rowsFile).swift")
      return migration
    }
    schema = SchemaHistory(applied: applied, migrations: past)
    for (one, other) in zip(schema.migrations, schema.migrations.dropFirst()) where one.number == other.number {
      throw HistoryError.sameNumber(one.file, other.file)
    }
  }

  init() {}

  /// The engines whose lists of steps stand in a migration, and are not empty.
  private static func engines(_ text: [UInt8]) -> Set<DataStores.Engine> {
    // By lines, whatever they end with.
    let lines = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " } }
    return Set(
      DataStores.Engine.allCases.filter { engine in
        let start = "\(engine.rawValue): ["
        return lines.indices.contains { index in
          guard lines[index].hasPrefix(start) else { return false }
          let rest = lines[index].dropFirst(start.count)
          return (rest.isEmpty ? lines[(index + 1)...].first ?? "" : rest).first != "]"
        }
      })
  }
}

/// Why nobody can say what the next migration is.
public enum HistoryError: Error, Equatable, Sendable, CustomStringConvertible {
  case missingMigration(String)
  case sameNumber(String, String)
  case noApplied
  case unreadableApplied(String)
  case engineReturns(String, migrations: [String])
  case idChanges(String)

  public var description: String {
    switch self {
    case .missingMigration(let path):
      """
      \(path) is gone, and databases were made with it
        Bring it back: git checkout -- \(path)
        While no database holds anything you need: hornero generate --squash makes one migration of all.
      """
    case .sameNumber(let one, let other):
      """
      \(one) and \(other) have one number: two branches each added a migration
        They were written without knowing of each other, and a database may have only one of them. Make the one that
        no shared database has anew, on top of the other. If that is \(other), and \(one) came from main:
          git checkout main -- .hornero/applied.yml .hornero/lock
          git rm -f '*/Migrations/*\(other.dropFirst(9)).swift'
          hornero generate
        A database of your own that has it already is made anew, or told: DELETE FROM schema_migrations WHERE name = …
      """
    case .noApplied:
      """
      .hornero/applied.yml is missing: nobody knows what schema the databases have
        Bring it back: git checkout -- .hornero/applied.yml
      """
    case .unreadableApplied(let why):
      """
      .hornero/applied.yml cannot be read: \(why)
        It is the description of the last run, and after a merge of two branches it may hold their conflict: take the
        one whose migrations the databases have, and run again.
      """
    case .engineReturns(let engine, let migrations):
      """
      \(engine) was an engine of this service before, and nobody knows what schema such a database has
        Empty its lists in \(migrations.joined(separator: ", ")): the next migration then makes the whole schema.
      """
    case .idChanges(let resource):
      """
      \(resource) would get ids of another kind, and what refers to its rows could not follow
        Keep the kind, or make a new resource and move the rows yourself.
      """
    }
  }
}

import ServiceDescription

/// What a project has behind it: the description of its last run, and the migrations that were written so far.
public struct SchemaHistory: Sendable {
  /// Absent in a project that is made now.
  public var applied: Service?
  public var migrations: [PastMigration]
  /// Whether the service is still that of the last run, so that there is nothing to migrate.
  public var isCurrent = false

  public init(applied: Service? = nil, migrations: [PastMigration] = []) {
    self.applied = applied
    self.migrations = migrations.sorted { ($0.number, $0.file) < ($1.number, $1.file) }
  }

  /// Engines that migrations have statements for, whether or not the service has them still.
  public var engines: Set<DataStores.Engine> { migrations.reduce(into: []) { $0.formUnion($1.engines) } }
}

/// A migration that was written before and is never changed.
public struct PastMigration: Sendable, Equatable {
  /// The name of its file without `.swift`: `Migration0002AddBookIsbn`.
  public var file: String
  public var number: Int
  /// Those that it has statements for.
  public var engines: Set<DataStores.Engine> = []
  /// Whether there are rows to try it on.
  public var hasRows = false

  /// - Returns: nil for a file that is called otherwise.
  public init?(file: String) {
    let digits = file.dropFirst(Self.prefix.count).prefix { $0.isASCII && $0.isNumber }
    guard file.hasPrefix(Self.prefix), digits.count >= 4, let number = Int(digits) else { return nil }
    (self.file, self.number) = (file, number)
  }

  private static let prefix = "Migration"

  /// `0002AddBookIsbn`
  private var camel: Substring { file.dropFirst(Self.prefix.count) }
  /// `m0002AddBookIsbn`
  public var constant: String { "m" + camel }
  /// `before0002AddBookIsbn`
  public var rowsConstant: String { "before" + camel }
  /// `Rows0002AddBookIsbn`
  public var rowsFile: String { "Rows" + camel }
}

/// A migration that is written now.
public struct NextMigration: Sendable {
  /// `0002_add_book_isbn`
  public var name: String
  /// Absent: it makes the whole schema.
  public var migration: SchemaMigration?
  private var service: Service

  /// - Returns: nil where the schema stays as it is.
  public init?(_ service: Service, after history: SchemaHistory) {
    self.service = service
    guard let last = history.migrations.last else {
      name = "0001_initial"
      return
    }
    guard !history.isCurrent, let applied = history.applied else { return nil }
    let migration = SchemaMigration(Correspondence(from: applied, to: service))
    if migration.isEmpty { return nil }
    let digits = String(last.number + 1)
    name = String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "_" + migration.summary
    self.migration = migration
  }

  /// Without its number: `AddBookIsbn`; with it: `0002AddBookIsbn`.
  public var camel: String {
    name.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  public func steps(for engine: DataStores.Engine) -> [MigrationStep] {
    migration?.steps(for: engine) ?? DatabaseSchema(service).statements(for: engine).map { .execute($0) }
  }
}

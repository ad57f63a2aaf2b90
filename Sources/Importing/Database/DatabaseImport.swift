import ServiceDescription

/// How a description is made from a database.
public struct DatabaseImport: Sendable {
  /// A title for the service, such as the database's name.
  public var title: String
  /// Tables to look at; none means all.
  public var only: Set<String> = []
  public var except: Set<String> = []
  /// Whether the service is to work on these very tables, so that nothing of them may be called or kept otherwise.
  public var isExisting = false

  public init(title: String) { self.title = title }

  /// Makes the description.
  ///
  /// Tables become resources, columns fields, and what the database checks the rules of fields. What has no words in the
  /// language is said at its table or column.
  ///
  /// - Throws: `DatabaseImportProblem` where nothing can be made of it.
  public func description(of catalogue: Catalogue) throws(DatabaseImportProblem) -> ImportedDatabase {
    let notes = ImportNotes()
    for other in catalogue.others { notes.remark("a \(other.kind) is not carried", at: other.name) }
    let tables = try selected(catalogue, notes)
    let isOurs = OwnTables(catalogue)
    var draft = Draft<String>(service: serviceName(title))
    draft.data = "{ engines: [\(catalogue.engine.rawValue)]\(isExisting ? ", existing: true" : "") }"
    draft.hasAuth = isOurs.hasAuth
    let carried = tables.filter { table in
      guard let reason = isOurs.reason(against: table.name) else { return true }
      notes.remark(reason, at: table.name)
      return false
    }
    let names = TableNames(carried, hasAuth: draft.hasAuth)
    draft.resources = carried.map { table in
      TableImport(
        table: table, tables: carried, names: names, hasUsers: draft.hasAuth, engine: catalogue.engine,
        isExisting: isExisting, notes: notes
      ).resource
    }
    guard let text = draft.settled({ notes.remark($0, at: $1 ?? "") }) else {
      throw DatabaseImportProblem("there is no table that a resource can be made of")
    }
    let formatted = formatDescription(Array(text.utf8), file: "hornero.yml").text
    return ImportedDatabase(
      text: formatted.map { String(decoding: $0, as: UTF8.self) } ?? text, resources: draft.resources.count,
      remarks: notes.remarks, deviations: notes.deviations)
  }

  private func selected(
    _ catalogue: Catalogue, _ notes: ImportNotes
  ) throws(DatabaseImportProblem) -> [Catalogue.Table] {
    let known = Set(catalogue.tables.map(\.name))
    if let unknown = only.union(except).subtracting(known).sorted().first {
      throw DatabaseImportProblem("there is no table \(unknown)")
    }
    return catalogue.tables.filter { table in
      if except.contains(table.name) || (!only.isEmpty && !only.contains(table.name)) { return false }
      if OwnTables.records.contains(table.name.lowercased()) {
        notes.remark("it records the migrations of a tool and is left out", at: table.name)
        return false
      }
      return true
    }
  }
}

/// A description that was made from a database.
public struct ImportedDatabase: Sendable {
  /// The text of `hornero.yml`, which lints without errors.
  public var text: String
  public var resources: Int
  public var remarks: [ImportRemark]
  /// What keeps a service of this description from working on the tables as they are; empty unless that was asked for.
  public var deviations: [ImportRemark]
}

/// Something that is not carried as it was.
public struct ImportRemark: Sendable, Equatable {
  /// `books`, `books.title`
  public var subject: String
  public var message: String
}

public struct DatabaseImportProblem: Error, Equatable, Sendable, CustomStringConvertible {
  public var description: String

  public init(_ description: String) { self.description = description }
}

/// Collects what is said about a database.
final class ImportNotes {
  private(set) var remarks: [ImportRemark] = []
  private(set) var deviations: [ImportRemark] = []

  func remark(_ message: String, at subject: String) {
    let remark = ImportRemark(subject: subject, message: message)
    if !remarks.contains(remark) { remarks.append(remark) }
  }

  func deviation(_ message: String, at subject: String) {
    deviations.append(ImportRemark(subject: subject, message: message))
  }
}

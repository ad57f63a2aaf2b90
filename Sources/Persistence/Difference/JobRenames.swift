import ServiceDescription

extension SchemaDifference {
  /// What gives jobs that wait the names that they have in the new program.
  var jobRenames: [Statement] {
    // Where there were none, or are none any more, the table comes or goes.
    guard !correspondence.old.jobs.isEmpty, !correspondence.new.jobs.isEmpty else { return [] }
    let table = SQLText.quoted(ServiceTables.queuedJobs)
    let name = SQLText.quoted("job")
    let renamed = correspondence.jobs.filter(\.isRenamed)
    // Of a job that goes, and whose name another one gets: nobody may take them for those.
    let names = Set(renamed.map(\.new.name.written))
    let taken = correspondence.droppedJobs.filter { names.contains($0.name.written) }
    return taken.map { Statement("DELETE FROM \(table) WHERE \(name) = \(SQLText.literal($0.name.written))") }
      + renamed.map { pair in
        let (old, new) = (SQLText.literal(pair.old.name.written), SQLText.literal(pair.new.name.written))
        return Statement("UPDATE \(table) SET \(name) = \(new) WHERE \(name) = \(old)")
      }
  }
}

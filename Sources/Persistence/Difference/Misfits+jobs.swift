import ServiceDescription

extension SchemaDifference {
  /// Jobs that wait, and that the new program does not know or cannot read any more.
  var jobMisfits: [Misfit] {
    // Where no jobs are left, the table goes, and that says it all.
    guard !correspondence.new.jobs.isEmpty else { return [] }
    return correspondence.old.jobs.compactMap { job in
      guard let now = correspondence.new.jobs.first(where: { $0.name == job.name }) else {
        return misfit("drop", job, "job \(job.name.written) goes, and those that wait are never done")
      }
      let unread = now.fields.filter { !isReadable($0, from: job.fields) }
      guard let field = unread.first else { return nil }
      return misfit(
        "change", job,
        "\(field.name.written) of job \(job.name.written) is another, so those that wait may be dead when they are read"
      )
    }
  }

  private func misfit(_ verb: String, _ job: Job, _ what: String) -> Misfit {
    let columns = SQLText.list(["id", "payload"])
    let condition = "\(SQLText.quoted("job")) = \(SQLText.literal(job.name.written))"
    return Misfit(
      name: "\(verb):job.\(job.name.written)", isLoss: true, what: what, rows: "jobs of \(job.name.written)",
      queries: queries { _ in
        Statement("SELECT \(columns) FROM \(SQLText.quoted(ServiceTables.queuedJobs)) WHERE \(condition)")
      })
  }

  /// Whether every payload from before holds a value that the field takes.
  private func isReadable(_ field: Field, from fields: [Field]) -> Bool {
    guard let old = fields.first(where: { $0.wireName == field.wireName }) else { return !field.isRequired }
    return sameType(old.type, field.type) && (field.isOptional || !old.isOptional)
  }

  private func sameType(_ old: FieldType, _ new: FieldType) -> Bool {
    guard case .reference(let before) = old, case .reference(let after) = new else { return old == new }
    return correspondence.old.idKind(of: before) == correspondence.new.idKind(of: after)
  }
}

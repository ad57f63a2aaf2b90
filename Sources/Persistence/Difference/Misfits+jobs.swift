import ServiceDescription

extension SchemaDifference {
  /// Jobs that wait, and that the new program does not know or cannot read any more.
  var jobMisfits: [Misfit] {
    // Where no jobs are left, the table goes, and that says it all.
    guard !correspondence.new.jobs.isEmpty else { return [] }
    let changed = correspondence.jobs.compactMap { pair -> Misfit? in
      let unread = pair.new.fields.filter { !isReadable($0, from: pair.old.fields) }
      guard let field = unread.first else { return nil }
      let name = pair.new.name.written
      return misfit(
        "change:job.\(name)", pair.old,
        "\(field.name.written) of job \(name) is another, so those that wait may be dead when they are read")
    }
    let dropped = correspondence.droppedJobs.map { job in
      let name = job.name.written
      return misfit("drop:job.\(name)", job, "job \(name) goes, and those that wait are never done")
    }
    return changed + dropped
  }

  private func misfit(_ name: String, _ job: Job, _ what: String) -> Misfit {
    let columns = SQLText.list(["id", "payload"])
    let condition = "\(SQLText.quoted("job")) = \(SQLText.literal(job.name.written))"
    return Misfit(
      name: name, isLoss: true, what: what, rows: "jobs of \(job.name.written)",
      queries: queries { _ in
        Statement("SELECT \(columns) FROM \(SQLText.quoted(ServiceTables.queuedJobs)) WHERE \(condition)")
      })
  }

  /// Whether every payload from before holds a value that the field takes.
  private func isReadable(_ field: Field, from fields: [Field]) -> Bool {
    guard let old = fields.first(where: { $0.wireName == field.wireName }) else { return !field.isRequired }
    return takes(old.type, field.type) && (field.isOptional || !old.isOptional)
  }

  private func takes(_ old: FieldType, _ new: FieldType) -> Bool {
    guard case .reference(let before) = old, case .reference(let after) = new else {
      return old == new || new.holds(old)
    }
    return correspondence.old.idKind(of: before) == correspondence.new.idKind(of: after)
  }
}

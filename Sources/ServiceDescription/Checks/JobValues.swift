extension DescriptionReader {
  /// Whatever starts a job must know what its payload holds.
  func checkJobs(_ jobs: [Job], startedBy resource: Resource) {
    for action in resource.actions.all {
      check(action.enqueue, jobs, action.kind.rawValue) { JobValue.of($0, from: resource) }
    }
    for route in resource.routes {
      check(route.enqueue, jobs, "route \(quoted(route.name.written))") {
        JobValue.of($0, from: route, of: resource)
      }
    }
  }

  private func check(_ uses: [JobUse], _ jobs: [Job], _ what: String, _ value: (Field) -> JobValue?) {
    for use in uses {
      guard let job = jobs.first(where: { $0.name == use.job }) else { continue }
      let unknown = job.fields.filter { value($0) == nil }
      guard let field = unknown.first else { continue }
      report(
        .jobWithoutValues,
        "nothing says what \(quoted(field.name.written)) of job \(quoted(use.job.written)) is: \(what) has no such value "
          + "of the same type; enqueue it in your own code with context.jobs", at: use.origin)
    }
  }
}

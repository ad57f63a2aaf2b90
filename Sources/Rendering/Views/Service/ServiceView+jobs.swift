import Templating

/// Work that is done after the answer.
extension ServiceView {
  var hasJobs: Bool { !jobs.isEmpty }
  /// The first of them, as an example.
  var exampleJob: JobView? { jobs.first }
  var hasJobMetrics: Bool { hasJobs && hasMetrics }

  @SchemaBuilder<ServiceView>
  static var jobMembers: [SchemaMember<ServiceView>] {
    Many("jobs", \.jobs, "work that is done after the answer")
    Flag("hasJobs", \.hasJobs, "whether there is any")
    Flag("hasUniqueJobs", \.hasUniqueJobs, "whether one that waits may stand for all that are equal")
    One("exampleJob", \.exampleJob, "the first of them, as an example")
    Flag("hasJobMetrics", \.hasJobMetrics, "whether what becomes of it is counted")
  }
}

import ServiceDescription
import Templating

/// A job, as the templates of the emitted application see it.
struct JobView: View {
  /// As the description calls it, and rows, logs and metrics.
  var name: String
  /// The struct of its payload, which is what code enqueues.
  var type: String
  /// The owner's struct.
  var handler: String
  var payload: RouteStructView
  /// What makes its policy, in one or several lines.
  var policy: String
  /// Makes its handler and adds it to all others.
  var adding: String

  var hasMembers: Bool { !payload.members.isEmpty }

  static let schema = Schema<JobView> {
    Code("name", \.name, "its name in the description")
    Code("type", \.type, "the struct of its payload")
    Code("handler", \.handler, "the owner's struct")
    One("payload", \.payload, "what it needs to know")
    Flag("hasMembers", \.hasMembers, "whether it needs to know anything")
    Code("policy", \.policy, "the declaration of how it is done")
    Code("adding", \.adding, "the statement that adds its handler")
  }

  init(_ job: Job, in service: Service, names: NameTable) {
    let own = names[job: job.name]
    name = job.name.written
    type = own.type
    handler = own.handler
    payload = RouteStructView(job.fields, type: own.type, in: service, names: names)
    var arguments = [
      "name: " + SwiftValue.text(name), "attempts: " + SwiftValue.grouped(Int64(job.attempts)),
      "backoff: " + Self.backoff(job),
    ]
    if let delay = job.delay { arguments.append("delay: " + SwiftValue.grouped(delay.seconds)) }
    if job.isUnique { arguments.append("isUnique: true") }
    policy = SwiftCall.text("static let policy = JobPolicy", arguments, indentation: 4)
    adding = "handlers.add(\(handler)(database: database))"
  }

  /// In seconds: `2...3600`
  static func backoff(_ job: Job) -> String {
    SwiftValue.grouped(job.backoff.lowerBound.seconds) + "..." + SwiftValue.grouped(job.backoff.upperBound.seconds)
  }
}

extension JobView: Subject {
  var subjectName: String { name }
}

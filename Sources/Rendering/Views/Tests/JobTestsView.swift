import ServiceDescription
import Templating

/// A job, as the templates of the emitted tests see it.
struct JobTestsView: View {
  /// As the description calls it.
  var name: String
  var type: String
  var handler: String
  /// The test suite.
  var suite: String
  /// A payload that it takes, the members of a dictionary in lines; nothing where none is known.
  var payload: [String]
  /// Whether such a payload is known, be it an empty one.
  var hasExample: Bool
  /// The fields that it cannot do without, an array.
  var required: String?
  /// The numbers of its policy: attempts, the shortest and longest pause, the delay, these in seconds.
  var attempts: String
  var backoff: String
  var delay: String
  var isUnique: Bool

  static let schema = Schema<JobTestsView> {
    Code("name", \.name, "its name in the description")
    Code("type", \.type, "the struct of its payload")
    Code("handler", \.handler, "the owner's struct")
    Code("suite", \.suite, "the test suite")
    Code("payload", \.payload, "a payload that it takes, as a dictionary in lines")
    Flag("hasExample", \.hasExample, "whether such a payload is known")
    Code("required", \.required, "the fields that it cannot do without")
    Code("attempts", \.attempts, "how often it is tried")
    Code("backoff", \.backoff, "the shortest and the longest pause between attempts, a range of seconds")
    Code("delay", \.delay, "the pause before the first attempt, in seconds")
    Flag("isUnique", \.isUnique, "whether one that waits stands for its equals")
  }

  init(_ job: Job, in service: Service, names: NameTable) {
    let own = names[job: job.name]
    name = job.name.written
    type = own.type
    handler = own.handler
    suite = own.tests
    let members = job.fields.map { field in
      (key: field.wireName, value: RouteExample.values(field, in: service).first)
    }
    hasExample = zip(job.fields, members).allSatisfy { !$0.isRequired || $1.value != nil }
    let known = members.compactMap { member in member.value.map { (key: member.key, value: $0) } }
    payload = SwiftList.dictionary(known, indentation: 4)
    let names = job.fields.filter(\.isRequired).map { TextRun.literal($0.wireName) }
    required = names.isEmpty ? nil : SwiftList.inline(names, indentation: 4, column: 21)
    attempts = SwiftValue.grouped(Int64(job.attempts))
    backoff = JobView.backoff(job)
    delay = SwiftValue.grouped(job.delay?.seconds ?? 0)
    isUnique = job.isUnique
  }
}

extension JobTestsView: Subject {
  var subjectName: String { name }
}

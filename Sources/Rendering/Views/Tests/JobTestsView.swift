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

  static let schema = Schema<JobTestsView> {
    Code("name", \.name, "its name in the description")
    Code("type", \.type, "the struct of its payload")
    Code("handler", \.handler, "the owner's struct")
    Code("suite", \.suite, "the test suite")
    Code("payload", \.payload, "a payload that it takes, as a dictionary in lines")
    Flag("hasExample", \.hasExample, "whether such a payload is known")
    Code("required", \.required, "the fields that it cannot do without")
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
  }
}

extension JobTestsView: Subject {
  var subjectName: String { name }
}

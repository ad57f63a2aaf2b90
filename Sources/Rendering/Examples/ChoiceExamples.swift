import ServiceDescription

extension FieldExamples {
  static let bool: FieldExamples = {
    var examples = FieldExamples()
    examples.values = [.bool(true), .bool(false)]
    examples.accepted = examples.values
    examples.refused = [ExampleRefusal(.text("true"), "type"), ExampleRefusal(.int(1), "type")]
    return examples
  }()

  static let uuid: FieldExamples = {
    var examples = FieldExamples()
    examples.values = (1...wanted).map { .text("00000000-0000-4000-8000-00000000000\($0)") }
    examples.accepted = [.text("ffffffff-ffff-4fff-bfff-ffffffffffff")]
    examples.refused = [
      ExampleRefusal(.text("00000000-0000-4000-8000-00000000000"), "format"),
      ExampleRefusal(.int(1), "type"),
    ]
    return examples
  }()

  init(choices: [EnumCase]) {
    let all = choices.map(\.value)
    values = all.prefix(Self.wanted).map { .text($0) }
    accepted = all.map { .text($0) }
    var other = "no such value"
    while all.contains(other) { other += "!" }
    refused = [ExampleRefusal(.text(other), "values"), ExampleRefusal(.int(1), "type")]
  }

  /// The id of another row. Which ids there are is known only to the service that runs.
  init(idOf kind: IDKind) {
    refused =
      switch kind {
      case .int: [ExampleRefusal(.text("1"), "type")]
      case .uuid: [ExampleRefusal(.text("1"), "format"), ExampleRefusal(.int(1), "type")]
      }
  }
}

internal import CYaml

/// One step of libyaml through a document, with marks as scalar numbers from 0.
struct DocumentEvent {
  enum Kind {
    case streamStart
    case streamEnd
    case documentStart
    case documentEnd
    case alias(String)
    case scalar(String, DocumentNode.ScalarStyle)
    case sequenceStart(isFlow: Bool)
    case sequenceEnd
    case mappingStart(isFlow: Bool)
    case mappingEnd
  }

  var kind: Kind
  var start: Int
  var end: Int
  var anchor: String?
  var hasTag = false
}

/// Where and why libyaml gave up.
struct ScanProblem: Error {
  var problem: String
  /// Scalar number.
  var index: Int
  var context: String
  /// Where what the context names began.
  var contextIndex: Int
  /// How deep in `{` and `[` it happened.
  var flowLevel: Int
}

/// libyaml's events.
///
/// Yams composes documents itself, but then aliases are expanded and duplicate keys have no place of their own; so this
/// goes one level below, to the C library that Yams brings along.
final class EventStream {
  private var parser = yaml_parser_t()

  /// The bytes must outlive the stream.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    yaml_parser_initialize(&parser)
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(&parser)
  }

  func next() throws(ScanProblem) -> DocumentEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(&parser, &event) == 1 else {
      throw ScanProblem(
        problem: parser.problem.map { String(cString: $0) } ?? "out of memory",
        index: Int(parser.problem_mark.index),
        context: parser.context.map { String(cString: $0) } ?? "",
        contextIndex: Int(parser.context_mark.index),
        flowLevel: Int(parser.flow_level))
    }
    defer { yaml_event_delete(&event) }
    return Self.translated(event)
  }

  private static func translated(_ event: yaml_event_t) -> DocumentEvent {
    var result = DocumentEvent(
      kind: .streamEnd, start: Int(event.start_mark.index), end: Int(event.end_mark.index))
    switch event.type {
    case YAML_STREAM_START_EVENT: result.kind = .streamStart
    case YAML_DOCUMENT_START_EVENT: result.kind = .documentStart
    case YAML_DOCUMENT_END_EVENT: result.kind = .documentEnd
    case YAML_ALIAS_EVENT:
      result.kind = .alias(text(event.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let value = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      result.kind = .scalar(value, style(scalar.style))
      result.anchor = text(scalar.anchor)
      result.hasTag = scalar.tag != nil
    case YAML_SEQUENCE_START_EVENT:
      let sequence = event.data.sequence_start
      result.kind = .sequenceStart(isFlow: sequence.style == YAML_FLOW_SEQUENCE_STYLE)
      result.anchor = text(sequence.anchor)
      result.hasTag = sequence.tag != nil
    case YAML_SEQUENCE_END_EVENT: result.kind = .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      let mapping = event.data.mapping_start
      result.kind = .mappingStart(isFlow: mapping.style == YAML_FLOW_MAPPING_STYLE)
      result.anchor = text(mapping.anchor)
      result.hasTag = mapping.tag != nil
    case YAML_MAPPING_END_EVENT: result.kind = .mappingEnd
    default: result.kind = .streamEnd
    }
    return result
  }

  private static func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  private static func style(_ style: yaml_scalar_style_t) -> DocumentNode.ScalarStyle {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
    default: .plain
    }
  }
}

import ServiceDescription

extension FieldExamples {
  /// - Parameters:
  ///   - service: knows what a reference refers to.
  ///   - texts: what is known already about texts.
  init(_ field: Field, in service: Service, texts: TextBoundsCache) {
    let label = field.name.words.joined(separator: " ").capitalizedFirst
    switch field.type {
    case .reference(let reference): self.init(idOf: service.idKind(of: reference))
    case .scalar(let scalar): self.init(scalar, label: label, texts)
    case .array(let scalar, let items): self.init(listOf: FieldExamples(scalar, label: label, texts), items: items)
    }
    if field.isOptional {
      accepted.append(.null)
    } else {
      refused.append(ExampleRefusal(.null, "type"))
    }
    if values.isEmpty, let value = Self.value(field.defaultValue) { values = [value] }
  }

  private init(_ scalar: ScalarType, label: String, _ texts: TextBoundsCache) {
    switch scalar {
    case .text(let kind, let rules): self.init(text: texts.bounds(kind, rules), label: label)
    case .int(let bounds): self.init(int: bounds)
    case .double(let bounds): self.init(double: bounds)
    case .decimal(let bounds, let scale): self.init(decimal: bounds, scale: scale)
    case .bool: self = .bool
    case .date(let bounds): self.init(date: bounds)
    case .timestamp(let bounds): self.init(timestamp: bounds)
    case .uuid: self = .uuid
    case .enumeration(let cases): self.init(choices: cases)
    case .json(let length): self.init(json: length)
    }
  }

  /// A default as the service answers with it; nil where there is none, or it is JSON.
  static func value(_ value: DefaultValue?) -> ExampleValue? {
    switch value {
    case .text(let text), .uuid(let text): .text(text)
    case .int(let number): .int(number)
    case .double(let number): Int64(exactly: number).map(ExampleValue.int) ?? .number("\(number)")
    case .decimal(let number): .number(number.description)
    case .bool(let flag): .bool(flag)
    case .date(let date): .text(date.description)
    case .timestamp(let timestamp): .text(timestamp.description)
    case .enumeration(let choice): .text(choice.value)
    case .array(let elements): list(elements)
    case .json, nil: nil
    }
  }
}

extension FieldExamples {
  private static func list(_ elements: [DefaultValue]) -> ExampleValue? {
    let values = elements.compactMap { value($0) }
    return values.count == elements.count ? .list(values) : nil
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

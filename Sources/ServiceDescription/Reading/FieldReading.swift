/// Where fields stand; not everything goes everywhere.
enum FieldPlace {
  case resource
  /// A job's `with`.
  case payload
  case body
  case query
  case answer

  var phrase: String {
    switch self {
    case .resource: "a resource"
    case .payload: "a job's payload"
    case .body: "a body"
    case .query: "a query"
    case .answer: "an answer"
    }
  }
}

extension DescriptionReader {
  static let fieldKeys = [
    "type", "length", "pattern", "blank", "range", "scale", "values", "items", "on-delete", "default", "unique",
    "access", "was", "fill", "json", "summary",
  ]

  /// A map of fields; nil where it is none. Fields that are wrong are left out, and so are those that meet others.
  func fieldMap(_ node: DocumentNode, of what: String, _ place: FieldPlace) -> [Field]? {
    guard let entries = entries(node, of: what) else { return nil }
    let fields = entries.compactMap { field($0, place) }
    return withoutClashes(fields, place)
  }

  private func field(_ entry: DocumentNode.Entry, _ place: FieldPlace) -> Field? {
    guard let name = name(entry.key, "a field's name", .member) else { return nil }
    if place == .resource, ["id", "created_at", "updated_at"].contains(name.snake) {
      let why = name.snake == "id" ? "every resource has an id" : "see 'timestamps'"
      report(.reservedField, "a field cannot be called \(quoted(name.written)): \(why)", at: entry.key)
      return nil
    }
    if entry.value.entries == nil {
      guard let type = fieldType(entry.value, name, place) else { return nil }
      return finished(Field(name, type, at: entry.key), nil, place)
    }
    guard let map = map(entry.value, of: "a field", keys: Self.fieldKeys) else { return nil }
    guard let typeNode = map["type"] else {
      report(.missingKey, "field \(quoted(name.written)) needs a type", at: entry.key)
      return nil
    }
    guard let word = fieldType(typeNode, name, place, map) else { return nil }
    return finished(Field(name, word, at: entry.key), map, place)
  }

  /// The type with its rules, and where and how it was written.
  struct ReadType {
    var type: FieldType
    var word: TypeWord
  }

  private func fieldType(
    _ node: DocumentNode, _ name: Name, _ place: FieldPlace, _ map: KeyedMap? = nil
  ) -> ReadType? {
    guard let word = typeWord(node) else { return nil }
    if TypeWord.scalars.contains(word.word) {
      guard let scalar = scalarType(word, map) else { return nil }
      guard word.isArray else {
        refuseRules(["items", "on-delete"], of: map, word.word, place)
        if case .json = scalar, place == .query {
          report(.ruleDoesNotApply, "a query has no json", at: word.node)
          return nil
        }
        return ReadType(type: .scalar(scalar), word: word)
      }
      return arrayType(scalar, word, map, place).map { ReadType(type: $0, word: word) }
    }
    return reference(word, map, place).map { ReadType(type: .reference($0), word: word) }
  }

  private func arrayType(_ scalar: ScalarType, _ word: TypeWord, _ map: KeyedMap?, _ place: FieldPlace) -> FieldType? {
    refuseRules(["on-delete"], of: map, "arrays", place)
    if case .json = scalar {
      report(.unknownType, "there are no arrays of json; json holds arrays itself: write json", at: word.node)
      return nil
    }
    if place == .query {
      report(.ruleDoesNotApply, "a query has no arrays", at: word.node)
      return nil
    }
    var items = Bounds<Int>()
    if let node = map?["items"] {
      items = counts(node, "a number of items, such as ..10") ?? items
    }
    return .array(scalar, items: items)
  }

  /// A range of counts, none below zero.
  func counts(_ node: DocumentNode, _ what: String) -> Bounds<Int>? {
    literal(node, what) { text throws(LiteralProblem) in
      try Literal.bounds(text) { text throws(LiteralProblem) in
        try Literal.count(text, within: 0...Int(Int32.max))
      }
    }
  }

  private func reference(_ word: TypeWord, _ map: KeyedMap?, _ place: FieldPlace) -> Reference? {
    if word.isArray {
      if resourceNames[word.word] != nil {
        report(
          .unknownType, "there are no arrays of references; give \(word.word) a field that refers to this one",
          at: word.node)
      } else {
        unknownType(word)
      }
      return nil
    }
    let isUser = word.word == "User" && (hasAuth || resourceNames["User"] == nil)
    if isUser, !hasAuth {
      report(.userWithoutAuth, "User exists only with auth; declare it, or add auth", at: word.node)
      return nil
    }
    guard isUser || resourceNames[word.word] != nil else {
      unknownType(word)
      return nil
    }
    refuseRules(["length", "pattern", "blank", "range", "scale", "values", "items"], of: map, "references", place)
    var reference = Reference(target: Name(word.word), isUser: isUser, onDelete: .forbid)
    if let node = map?["on-delete"], place == .resource, let onDelete: Reference.OnDelete = choice(node, "on-delete") {
      reference.onDelete = onDelete
      if onDelete == .clear, !word.isOptional {
        report(.clearNeedsOptional, "a required reference cannot be cleared: write the type \(word.word)?", at: node)
      }
    }
    return reference
  }

  /// Reads what goes with any type, and checks the parts against each other.
  private func finished(_ field: Field, _ map: KeyedMap?, _ place: FieldPlace) -> Field {
    guard let map else { return checked(field, nil, place) }
    var field = field
    field.summary = prose(map["summary"], "a summary")
    if let node = map["json"], let wireName = wireName(node, place) {
      field.jsonName = wireName
    }
    for key in ["unique", "access", "was", "fill", "on-delete"] where place != .resource {
      guard let node = map.key(key) else { continue }
      report(.ruleDoesNotApply, "'\(key)' goes with a resource's fields, not with those of \(place.phrase)", at: node)
    }
    if place == .resource {
      readColumnRules(map, into: &field)
    }
    if let node = map["default"] {
      field.defaultValue = defaultValue(node, for: field)
      // A default that is wrong is a default all the same: no rule about its absence should speak up.
      if field.defaultValue == nil { return field }
    }
    return checked(field, map, place)
  }

  private func readColumnRules(_ map: KeyedMap, into field: inout Field) {
    if let node = map["unique"] {
      field.isUnique = boolean(node) ?? false
      switch field.type {
      case .array where field.isUnique, .scalar(.json) where field.isUnique:
        report(
          .notComparable, "\(quoted(field.name.written)) cannot be unique: arrays and json are not compared", at: node)
      default: break
      }
    }
    if let node = map["access"], let access: Access = choice(node, "access") {
      field.access = access
    }
    if let node = map["was"] { field.was = was(node, of: field.name, .member) }
    field.fill = map["fill"].flatMap { fill($0) }
  }

  /// What only the whole field shows.
  private func checked(_ field: Field, _ map: KeyedMap?, _ place: FieldPlace) -> Field {
    if field.access == .readOnly, !field.isOptional, field.defaultValue == nil, !field.isOwner,
      let node = map?["access"]
    {
      if case .array = field.type { return field }
      report(
        .nobodyFillsIt,
        "nobody fills the required read-only field \(quoted(field.name.written)): give it a default or make it optional",
        at: node)
    }
    if field.isUnique, field.defaultValue != nil, let node = map?["default"] {
      warn(
        .uniqueDefault, "the second \(quoted(field.name.written)) left to its default clashes with the first",
        at: node.range)
    }
    return field
  }

  private func wireName(_ node: DocumentNode, _ place: FieldPlace) -> String? {
    guard let text = word(node, "a JSON name") else { return nil }
    let first = text.unicodeScalars.first
    let isName = text.unicodeScalars.allSatisfy { isPathScalar($0) && !"-.~".unicodeScalars.contains($0) }
    guard isName, first.map({ !("0"..."9").contains($0) }) == true else {
      report(.badWireName, "\(quoted(text)) cannot be a JSON name: letters, digits and _ may stand in it", at: node)
      return nil
    }
    if text.utf8.count > Self.longestName {
      report(.nameTooLong, "\(quoted(text)) is longer than \(Self.longestName) bytes", at: node)
      return nil
    }
    if place == .resource, ["id", "created_at", "updated_at"].contains(text) {
      report(.reservedField, "a field cannot be called \(quoted(text)) in JSON: the service sends its own", at: node)
      return nil
    }
    return text
  }

  /// Reports rules that do not go with a type.
  func refuseRules(_ keys: [String], of map: KeyedMap?, _ what: String, _ place: FieldPlace = .resource) {
    guard let map else { return }
    for key in keys {
      // In other places `on-delete` is refused as a whole.
      guard let node = map.key(key), key != "on-delete" || place == .resource else { continue }
      let types = Self.typesWithRule[key] ?? ""
      report(.ruleDoesNotApply, "'\(key)' does not go with \(what); it goes with \(types)", at: node)
    }
  }

  private static let typesWithRule = [
    "length": "string, text, email, url and json", "pattern": "string, text, email and url",
    "blank": "string, text, email and url", "range": "int, double, decimal, date and timestamp", "scale": "decimal",
    "values": "enum", "items": "arrays", "on-delete": "references",
  ]
}

extension Field {
  fileprivate init(_ name: Name, _ type: DescriptionReader.ReadType, at key: DocumentNode) {
    self.init(
      name: name, type: type.type, isOptional: type.word.isOptional, defaultValue: nil, isUnique: false,
      access: .readWrite, was: nil, fill: nil, jsonName: nil, summary: nil, origin: Origin(key.range),
      typeOrigin: Origin(type.word.node.range))
  }
}

extension DocumentNode {
  /// A place without anything in it.
  fileprivate init(_ origin: Origin) {
    self.init(kind: .scalar("", .plain), range: origin.range)
  }
}

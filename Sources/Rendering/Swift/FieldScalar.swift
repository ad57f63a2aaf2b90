import ServiceDescription

/// What a field's type means in Swift: its type, how it is bound and read, its rules and constants.
struct FieldScalar {
  private let kind: Kind
  /// Without the question mark.
  let type: String
  /// The enum's name inside the resource's type.
  let nestedType: String?

  private enum Kind {
    case scalar(ScalarType)
    case id(IDKind)
    case list(ScalarType, items: Bounds<Int>)
  }

  init(_ field: Field, of resource: Resource, in service: Service, names: NameTable) {
    self.init(field, inside: names[resource.name].type, in: service, names: names)
  }

  /// - Parameter owner: the type that has the field.
  init(_ field: Field, inside owner: String, in service: Service, names: NameTable) {
    switch field.type {
    case .scalar(let scalar):
      kind = .scalar(scalar)
      nestedType = Self.nestedType(field, names: names, scalar: scalar)
      type = nestedType.map { owner + "." + $0 } ?? Self.swiftType(scalar)
    case .reference(let reference):
      kind = .id(service.idKind(of: reference))
      nestedType = nil
      type = (reference.isUser ? "User" : names[reference.target].type) + ".ID"
    case .array(let scalar, let items):
      kind = .list(scalar, items: items)
      nestedType = Self.nestedType(field, names: names, scalar: scalar)
      let element = nestedType.map { owner + "." + $0 } ?? Self.swiftType(scalar)
      type = "[\(element)]"
    }
  }

  /// Which function of `FieldReader` reads it.
  func reader(isOptional: Bool) -> String {
    if case .list = kind { "list" } else { isOptional ? "optional" : "value" }
  }

  var pattern: Pattern? {
    switch kind {
    case .scalar(.text(_, let rules)), .list(.text(_, let rules), _): rules.pattern
    default: nil
    }
  }

  /// As a `SQLValue`.
  func bound(_ value: String) -> String {
    switch kind {
    case .id(.int): SQLExpression.integer(value)
    case .id(.uuid): SQLExpression.uuid(value)
    case .list(let scalar, _): ".list(\(value).map { \(Self.bound(scalar, "$0")) })"
    case .scalar(let scalar): Self.bound(scalar, value)
    }
  }

  private static func bound(_ scalar: ScalarType, _ value: String) -> String {
    switch scalar {
    case .text: ".text(\(value))"
    case .json: ".json(\(value).jsonText)"
    case .int: ".integer(\(value))"
    case .double: ".double(\(value))"
    case .decimal(_, let scale): ".decimal(\(value), scale: \(scale))"
    case .bool: ".bool(\(value))"
    case .date: ".date(\(value))"
    case .timestamp: ".timestamp(\(value))"
    case .uuid: ".uuid(\(value))"
    case .enumeration: ".text(\(value).rawValue)"
    }
  }

  /// How queries spell it, the emitted `ColumnType`.
  var columnType: String {
    switch kind {
    case .id(.int): ".id"
    case .id(.uuid), .scalar(.uuid): ".uuid"
    case .scalar(.int): ".integer"
    case .scalar(.double): ".double"
    case .scalar(.decimal(_, let scale)): ".decimal(scale: \(scale))"
    case .scalar(.bool): ".bool"
    case .scalar(.date): ".date"
    case .scalar(.timestamp): ".timestamp"
    case .scalar(.enumeration): ".one(of: \(type).self)"
    // The language lets nobody filter or sort by lists and JSON.
    case .scalar(.text), .scalar(.json), .list: ".text"
    }
  }

  /// From a row.
  func stored(_ row: String, column: String) -> String {
    switch kind {
    case .id(.int): "\(row).integer(\(column))"
    case .id(.uuid): "\(row).uuid(\(column))"
    case .list: "\(row).list(\(column))"
    case .scalar(let scalar):
      switch scalar {
      case .text: "\(row).text(\(column))"
      case .json: "\(row).json(\(column))"
      case .int: "\(row).integer(\(column))"
      case .double: "\(row).double(\(column))"
      case .decimal(_, let scale): "\(row).decimal(\(column), scale: \(scale))"
      case .bool: "\(row).bool(\(column))"
      case .date: "\(row).date(\(column))"
      case .timestamp: "\(row).timestamp(\(column))"
      case .uuid: "\(row).uuid(\(column))"
      case .enumeration: "\(row).value(\(column))"
      }
    }
  }

  /// The arguments that check a value, `.length(1...200)`.
  func rules(pattern: String?) -> [String] {
    switch kind {
    case .id: []
    case .scalar(let scalar): Self.rules(scalar, pattern: pattern)
    case .list(let scalar, let items): Self.items(items) + Self.rules(scalar, pattern: pattern)
    }
  }

  private static func items(_ bounds: Bounds<Int>) -> [String] {
    if bounds.isUnbounded { return [] }
    let upper = bounds.upper.map { SwiftValue.grouped(Int64($0)) } ?? "(.max)"
    return ["items: \(bounds.lower ?? 0)...\(upper)"]
  }

  private static func rules(_ scalar: ScalarType, pattern: String?) -> [String] {
    switch scalar {
    case .text(let text, let rules):
      var result = [length(rules.length)]
      if rules.refusesBlank { result.append(".notBlank") }
      if text == .email { result.append(".email") }
      if text == .url { result.append(".url") }
      if let pattern { result.append(".pattern(Self.\(pattern))") }
      return result
    case .int(let bounds): return range(bounds, SwiftValue.int)
    case .double(let bounds): return range(bounds, SwiftValue.double)
    case .decimal(let bounds, let scale): return range(bounds, SwiftValue.decimal) + [".scale(\(scale))"]
    case .date(let bounds): return range(bounds, SwiftValue.date)
    case .timestamp(let bounds): return range(bounds, SwiftValue.timestamp)
    case .json(let bounds): return bounds.isUnbounded ? [] : [length(bounds)]
    case .bool, .uuid, .enumeration: return []
    }
  }

  /// A default.
  ///
  /// - Parameter isQualified: whether an enum's case needs its type.
  func constant(_ value: DefaultValue, isQualified: Bool) -> String {
    switch value {
    case .text(let text): SwiftValue.text(text)
    case .json(let text): "JSONValue(literal: \(SwiftValue.text(text)))"
    case .int(let number): SwiftValue.int(number)
    case .double(let number): SwiftValue.double(number)
    case .decimal(let number): SwiftValue.decimal(number)
    case .bool(let flag): "\(flag)"
    case .date(let date): SwiftValue.date(date)
    case .timestamp(let timestamp): SwiftValue.timestamp(timestamp)
    case .uuid(let uuid): SwiftValue.uuid(uuid)
    case .enumeration(let choice):
      (isQualified ? type : "") + "."
        + SwiftIdentifier.afterDot(SwiftIdentifier.enumCase(choice.name.lowerCamel))
    case .array(let values): "[" + values.map { constant($0, isQualified: isQualified) }.joined(separator: ", ") + "]"
    }
  }

  private static func length(_ bounds: Bounds<Int>) -> String {
    let upper = bounds.upper.map { SwiftValue.grouped(Int64($0)) } ?? "(.max)"
    return ".length(\(bounds.lower ?? 0)...\(upper))"
  }

  private static func range<Value>(_ bounds: Bounds<Value>, _ write: (Value) -> String) -> [String] {
    SwiftValue.range(bounds, write).map { [".range(\($0))"] } ?? []
  }

  private static func swiftType(_ scalar: ScalarType) -> String {
    switch scalar {
    case .text, .enumeration: "String"
    case .int: "Int64"
    case .double: "Double"
    case .decimal: "Decimal"
    case .bool: "Bool"
    case .date: "CalendarDate"
    case .timestamp: "Date"
    case .uuid: "UUID"
    case .json: "JSONValue"
    }
  }

  /// `Genre`; where the type needs that name for something else, `TypeChoice`.
  private static func nestedType(_ field: Field, names: NameTable, scalar: ScalarType) -> String? {
    guard case .enumeration = scalar else { return nil }
    let name = field.name.upperCamel
    return names.isTaken(name) ? name + "Choice" : name
  }
}

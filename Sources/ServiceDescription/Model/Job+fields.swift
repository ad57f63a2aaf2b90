extension Job {
  /// What its payload holds; of a job for a resource, a reference to one.
  public var fields: [Field] {
    switch payload {
    case .none: return []
    case .fields(let fields): return fields
    case .resource(let name):
      let reference = Reference(target: name, isUser: false, onDelete: .forbid)
      return [
        Field(
          name: name, type: .reference(reference), isOptional: false, defaultValue: nil, isUnique: false,
          access: .readWrite, was: nil, fill: nil, jsonName: nil, summary: nil, origin: origin, typeOrigin: origin)
      ]
    }
  }
}

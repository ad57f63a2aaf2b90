import ServiceDescription

extension DatabaseSchema {
  /// What a service keeps.
  public init(_ service: Service) {
    let own = ServiceTables.all(of: service)
    var names = IndexNames(
      tables: service.resources.map(\.table) + own.map(\.name) + own.flatMap { $0.indexes.map(\.name) })
    let tables = service.resources.map { resource in
      Table(
        resource.table, columns: Self.columns(resource, in: service),
        indexes: ResourceIndexes(resource).all.map { names.named($0, of: resource.table) }
      )
    }
    self.init(tables: Self.ordered(own + tables))
  }

  private static func columns(_ resource: Resource, in service: Service) -> [Column] {
    let id = Column("id", resource.id == .int ? .identity : .uuid)
    let timestamps = resource.hasTimestamps ? ["created_at", "updated_at"] : []
    return [id] + resource.fields.map { Column($0, in: service) } + timestamps.map { Column($0, .timestamp) }
  }

  /// What is referred to first; in a circle, what comes first in the description.
  private static func ordered(_ tables: [Table]) -> [Table] {
    let places = Dictionary(tables.enumerated().map { ($1.name, $0) }) { first, _ in first }
    let needs = tables.enumerated().map { place, table in
      Set(table.references.compactMap { places[$0.reference.table] }).subtracting([place])
    }
    var needers = [[Int]](repeating: [], count: tables.count)
    for (place, needs) in needs.enumerated() { for need in needs { needers[need].append(place) } }
    var missing = needs.map(\.count)
    // Places of tables that nothing keeps from being made, the first one last.
    var ready = tables.indices.reversed().filter { missing[$0] == 0 }
    var isMade = [Bool](repeating: false, count: tables.count)
    var result: [Table] = []
    var first = 0
    while result.count < tables.count {
      while isMade[first] { first += 1 }
      let next = ready.popLast() ?? first
      if isMade[next] { continue }
      isMade[next] = true
      result.append(tables[next])
      for place in needers[next] {
        missing[place] -= 1
        if missing[place] == 0 { ready.insert(place, at: ready.firstIndex { $0 < place } ?? ready.endIndex) }
      }
    }
    return result
  }
}

extension Column {
  public init(_ field: Field, in service: Service) {
    var reference: ForeignKey?
    if case .reference(let target) = field.type {
      let table = target.isUser ? ServiceTables.users : service.resource(named: target.target)?.table
      reference = table.map { ForeignKey(table: $0, onDelete: ForeignKey.OnDelete(target.onDelete)) }
    }
    self.init(
      field.column, ColumnType(field.type, in: service), isOptional: field.isOptional, reference: reference)
  }
}

extension ColumnType {
  init(_ type: FieldType, in service: Service) {
    self =
      switch type {
      case .scalar(let scalar): ColumnType(scalar)
      case .array(let scalar, _): .list(ColumnType(scalar))
      case .reference(let reference): service.idKind(of: reference) == .uuid ? .uuid : .integer
      }
  }

  init(_ scalar: ScalarType) {
    self =
      switch scalar {
      case .text: .text
      case .int: .integer
      case .double: .double
      case .decimal(_, let scale): .decimal(scale: scale)
      case .bool: .bool
      case .date: .date
      case .timestamp: .timestamp
      case .uuid: .uuid
      case .enumeration(let cases): .choice(cases.map(\.value))
      case .json: .json
      }
  }
}

extension ForeignKey.OnDelete {
  init(_ action: Reference.OnDelete) {
    self =
      switch action {
      case .forbid: .restrict
      case .clear: .setNull
      case .cascade: .cascade
      }
  }
}

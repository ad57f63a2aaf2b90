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
    var result: [Table] = []
    var rest = tables
    while !rest.isEmpty {
      let known = Set(result.map(\.name))
      let missing = Set(rest.map(\.name)).subtracting(known)
      let next = rest.firstIndex { table in
        table.references.allSatisfy { $0.reference.table == table.name || !missing.contains($0.reference.table) }
      }
      result.append(rest.remove(at: next ?? 0))
    }
    return result
  }
}

extension Column {
  init(_ field: Field, in service: Service) {
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

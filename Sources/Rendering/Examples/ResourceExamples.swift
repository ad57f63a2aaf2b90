import ServiceDescription

/// Example rows of one resource.
struct ResourceExamples {
  /// What every field of each row holds; rows differ in whatever must be unique. Three, fewer where there are not as
  /// many, none where clients cannot make one.
  private(set) var rows: [ExampleRow] = []
  let fields: [Name: FieldExamples]
  let resource: Resource

  /// - Parameters:
  ///   - fields: by the name of each of its fields.
  ///   - parents: what is known already about the resources that this one refers to.
  ///   - isFilled: whether rows hold this reference.
  init(
    _ resource: Resource, _ fields: [Name: FieldExamples], in service: Service, parents: [Name: ResourceExamples],
    isFilled: (Field) -> Bool
  ) {
    self.resource = resource
    self.fields = fields
    guard resource.actions.create != nil else { return }
    let keys = UniqueKey.all(of: resource)
    for number in 0..<FieldExamples.wanted {
      guard let row = row(number, parents, isFilled), row.bytes + Self.reserve < service.api.maxBody.bytes,
        !rows.contains(where: { other in keys.contains { $0.clashes(row, other) } })
      else { break }
      rows.append(row)
    }
  }

  /// Bytes that are left free for the ids of references, so that a body surely is within the limit.
  private static let reserve: Int64 = 64

  /// Nil where a required field has no value.
  private func row(_ number: Int, _ parents: [Name: ResourceExamples], _ isFilled: (Field) -> Bool) -> ExampleRow? {
    var row = ExampleRow()
    for field in resource.fields {
      let values = fields[field.name]?.values ?? []
      if field.access == .readOnly {
        if let value = FieldExamples.value(field.defaultValue) { row.cells[field.name] = .constant(value) }
      } else if case .reference(let reference) = field.type, reference.isUser {
        row.cells[field.name] = .user
      } else if case .reference(let reference) = field.type {
        let count = parents[reference.target]?.rows.count ?? 0
        if isFilled(field), count > 0 {
          row.cells[field.name] = .reference(number % count)
        } else if !field.isOptional {
          return nil
        }
      } else if !values.isEmpty {
        row.cells[field.name] = .value(values[number % values.count])
      } else if field.isRequired {
        return nil
      } else if let value = FieldExamples.value(field.defaultValue) {
        row.cells[field.name] = .constant(value)
      }
      if case .value(let value) = row.cells[field.name] { row.bytes += Int64(value.bytes) }
      row.bytes += Int64(field.wireName.utf8.count + 44)
    }
    return row
  }
}

/// What one example row holds.
struct ExampleRow {
  /// A field that is missing here is null.
  var cells: [Name: Cell] = [:]
  /// The length of its JSON, or a little more.
  var bytes: Int64 = 2

  enum Cell: Hashable {
    /// Sent in the body.
    case value(ExampleValue)
    /// Given by the service itself.
    case constant(ExampleValue)
    /// The id of whoever is logged in; of an owner the service fills it in.
    case user
    /// The id of that row of the resource referred to.
    case reference(Int)
  }

  /// What is in the cell, however it came there.
  func content(_ field: Name) -> Cell? {
    if case .constant(let value) = cells[field] { .value(value) } else { cells[field] }
  }
}

extension ExampleRow.Cell {
  /// Whether a body holds it.
  var isSent: Bool {
    if case .constant = self { false } else { true }
  }
}

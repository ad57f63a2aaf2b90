import ServiceDescription

extension ListView {
  init(_ resource: Resource, in service: Service, names: NameTable) {
    let own = names[resource.name]
    let options = resource.list
    size = "\(options.size)"
    maximum = "\(options.maximum)"
    isCursor = options.pages == .cursor
    let columns = ListColumns(resource: resource, service: service, names: names)
    filters = SwiftCall.elements(options.filters.map(columns.filter))
    sortKeys = SwiftCall.elements(options.sort.enumerated().map { columns.sortKey($1, isDefault: $0 == 0) })
    let remembered = options.sort.map(\.member) + (options.sort.contains { $0.member == .id } ? [] : [.id])
    cursorColumns = SwiftCall.elements(remembered.map(columns.cursorColumn))

    isOwnerLimited = OwnerView(resource, in: service)?.limitsList == true
    let (isFiltered, isSorted) = (!options.filters.isEmpty || isOwnerLimited, !options.sort.isEmpty)
    let filter = { (text: String) in isFiltered ? [text] : [] }
    let order = { (text: String) in isSorted ? [text] : [] }
    let parameters = ["_ page: PageRequest"] + filter("_ filter: Conditions") + order("_ order: SortOrder")
    signature = SwiftCall.text(
      "func list", parameters, tail: " async throws -> (items: [\(own.type)], total: Int64)", indentation: 4)
    idsSignature = SwiftCall.text("func ids", parameters, tail: " async throws -> [\(own.type).ID]", indentation: 4)
    membership = MembershipView(resource)
    if case .pages(_, let flag) = resource.actions.list?.cache { cacheFlag = flag.snake }
    listArguments = (["page"] + filter("filter.conditions") + order("order")).joined(separator: ", ")
    linkQuery = (filter("filter.query") + order("order.query")).joined(separator: " + ")
    cursor = SwiftCall.text(
      "let cursor = ListCursor",
      ["\(own.type).cursorColumns", "order", "path: Self.path"] + filter("filter: filter.query"), indentation: 8)
    cursorRequest = SwiftCall.text(
      "let page = CursorRequest",
      ["&query", "cursor"] + filter("within: filter.conditions") + ["size: \(size)", "maximum: \(maximum)"],
      indentation: 8)

    let words = ListWords(options)
    self.parameters = words.comment
    parametersInTable = words.markdown
  }
}

/// Columns as the emitted lists declare them.
struct ListColumns {
  let resource: Resource
  let service: Service
  let names: NameTable

  /// `FilterParameter("price", .decimal(scale: 2), isOptional: true)`
  func filter(_ filter: Filter) -> String {
    let member = filter.member
    return SwiftCall.text(
      "FilterParameter", name(member) + [type(member)] + optional(member), indentation: SwiftCall.inArray)
  }

  /// `SortKey("created_at", isDescending: true)`
  ///
  /// - Parameter isDefault: whether its direction matters; of all others, whoever asks gives one.
  func sortKey(_ key: SortKey, isDefault: Bool) -> String {
    let direction = key.isDescending && isDefault ? ["isDescending: true"] : []
    // SQLite has nulls lowest by itself.
    let nulls = service.data.engines.contains(.postgres) ? optional(key.member) : []
    return SwiftCall.text("SortKey", name(key.member) + direction + nulls, indentation: SwiftCall.inArray)
  }

  /// `CursorColumn("title", .text) { .text($0.title) }`
  func cursorColumn(_ member: Member) -> String {
    let arguments = [SwiftValue.text(member.column), type(member)] + optional(member)
    let value = bound(member)
    let line = "CursorColumn(" + arguments.joined(separator: ", ") + ") { " + value + " }"
    if 9 + line.count <= SwiftCall.lineLength { return line }
    return SwiftCall.text("CursorColumn", arguments, tail: " {", indentation: 8) + "\n    " + value + "\n}"
  }

  private func name(_ member: Member) -> [String] {
    let (wire, column) = (SwiftValue.text(member.wireName), SwiftValue.text(member.column))
    return wire == column ? [wire] : [wire, "column: " + column]
  }

  private func optional(_ member: Member) -> [String] {
    if case .field(let field) = member, field.isOptional { ["isOptional: true"] } else { [] }
  }

  private func type(_ member: Member) -> String {
    switch member {
    case .id: resource.id == .int ? ".id" : ".uuid"
    case .createdAt, .updatedAt: ".timestamp"
    case .field(let field): FieldScalar(field, of: resource, in: service, names: names).columnType
    }
  }

  /// Its `SQLValue`, of a row called `$0`.
  private func bound(_ member: Member) -> String {
    switch member {
    case .id: return resource.id == .int ? SQLExpression.integer("$0.id") : SQLExpression.uuid("$0.id")
    case .createdAt: return ".timestamp($0.createdAt)"
    case .updatedAt: return ".timestamp($0.updatedAt)"
    case .field(let field):
      let property = "$0." + SwiftIdentifier.afterDot(SwiftIdentifier.property(field.swiftName))
      let scalar = FieldScalar(field, of: resource, in: service, names: names)
      return field.isOptional ? "SQLValue(\(property)) { \(scalar.bound("$0")) }" : scalar.bound(property)
    }
  }
}

import ServiceDescription

extension ListTestsView {
  init(_ example: ResourceExamples, examples: ServiceExamples) {
    let resource = example.resource
    let options = resource.list
    let rows = example.rows
    let keys = UniqueKey.all(of: resource)
    size = "\(options.size)"
    maximum = "\(options.maximum)"
    beyondMaximum = "\(options.maximum + 1)"
    hasMiddle = rows.count == 3
    showsTwo = options.maximum > 1
    showsAll = options.maximum >= rows.count
    isCursor = options.pages == .cursor
    one = isCursor ? "limit=1" : "per_page=1"
    hasFilters = !options.filters.isEmpty
    hasSort = !options.sort.isEmpty

    fields = Self.array(options.filters.map(\.member.wireName), column: 34)
    let clearable = { (member: Member) in rows.count > 1 && Self.isClearable(member) }
    nullable = Self.optionalArray(options.filters.map(\.member).filter(clearable).map(\.wireName))
    let withBounds = options.filters.filter { $0.kind != .equality }.map { filter in
      "(" + ([filter.member.wireName] + filter.endings).map(TextRun.literal).joined(separator: ", ") + ")"
    }
    bounds = withBounds.isEmpty ? nil : SwiftList.inline(withBounds, indentation: 4, column: 21)
    badFilters = SwiftList.lines(options.filters.flatMap { BadQueries.filter($0, of: resource, in: examples.service) })

    let written = options.sort.map { ($0.isDescending ? "-" : "") + $0.member.wireName }
    let reversed = options.sort.map { ($0.isDescending ? "" : "-") + $0.member.wireName }
    sortQuery = TextRun.literal("&sort=" + (reversed.first ?? ""))
    let both = zip(written, reversed).flatMap { [$0, $1] }
    orders = Self.array(both, column: 21)
    defaultField = TextRun.literal(options.sort.first?.member.wireName ?? "id")
    defaultOrder = TextRun.literal(written.first ?? "id")
    // The last first, up and down in turns.
    let mixed = options.sort.reversed().prefix(3).enumerated().map { ($0 % 2 == 0 ? "" : "-") + $1.member.wireName }
    mixedOrder = mixed.count > 1 ? SwiftList.inline(mixed.map(TextRun.literal), indentation: 12, column: 50) : nil
    badSorts = SwiftList.lines(BadQueries.sort(options.sort, of: resource))
    sortNullable = Self.optionalArray(options.sort.map(\.member).filter(clearable).map(\.wireName))
    let tied = options.sort.map(\.member).filter { Self.canTie($0, rows, keys) }
    sortTied = Self.optionalArray(tied.map(\.wireName))

    let filtered = options.filters.first.flatMap { BadQueries.harmless($0, of: resource, in: examples) }
    let others = [filtered, reversed.first.map { "sort=" + $0 }].compactMap(\.self)
    otherQueries = others.isEmpty ? nil : SwiftList.inline(others.map(TextRun.literal), indentation: 12, column: 25)
    walks = Self.array(both.isEmpty ? ["limit=1"] : both.map { "limit=1&sort=" + $0 }, column: 33)
    let canDelete = resource.actions.delete != nil
    let all = Array(rows.indices)
    if keys.isEmpty, rows.count > 1, canDelete {
      steady = "\(all + all)"
      passing = "\(all)"
    } else if rows.count == 3, canDelete {
      steady = "[0, 2]"
      passing = "[1]"
    } else {
      steady = nil
      passing = "[]"
    }
    canFill = keys.isEmpty && !rows.isEmpty && options.maximum <= 200
  }

  private static func array(_ names: [String], column: Int) -> String {
    SwiftList.inline(names.map(TextRun.literal), indentation: 4, column: column)
  }

  private static func optionalArray(_ names: [String]) -> String? {
    names.isEmpty ? nil : array(names, column: 36)
  }

  /// Whether a client can make a row without it.
  private static func isClearable(_ member: Member) -> Bool {
    guard case .field(let field) = member else { return false }
    return field.isOptional && field.access != .readOnly && !field.isOwner
  }

  /// Whether the third row may hold what the first does.
  private static func canTie(_ member: Member, _ rows: [ExampleRow], _ keys: [UniqueKey]) -> Bool {
    guard case .field(let field) = member, field.access != .readOnly, !field.isOwner, rows.count == 3 else {
      return false
    }
    var copy = rows[2]
    copy.cells[field.name] = rows[0].cells[field.name]
    return !keys.contains { $0.clashes(copy, rows[0]) || $0.clashes(copy, rows[1]) }
  }
}

extension Filter {
  /// `_min`, `_max`: what the parameters for its bounds end with.
  var endings: [String] { queryNames.dropFirst().map { String($0.dropFirst(member.wireName.count)) } }
}

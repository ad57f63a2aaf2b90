extension DescriptionReader {
  /// Query parameters that every list understands.
  static let listParameters: Set = ["page", "per_page", "sort", "cursor", "limit"]
  private static let largestPage = 10_000
  /// In Unicode scalars.
  private static let longestCursorKey = 1000

  func listOptions(_ node: DocumentNode, _ members: MemberTable) -> ListOptions {
    var options = ListOptions(pages: .numbered, size: 20, maximum: 100, filters: [], sort: [])
    guard let map = map(node, of: "list", keys: ["pages", "size", "max", "filter", "sort"]) else { return options }
    if let value = map["pages"] { options.pages = choice(value, "kind of pages") ?? .numbered }
    readSizes(map, into: &options)
    if let value = map["filter"] { options.filters = filters(value, members) }
    if let value = map["sort"] { options.sort = sortKeys(value, members, options.pages) }
    return options
  }

  private func readSizes(_ map: KeyedMap, into options: inout ListOptions) {
    let limits = 1...Self.largestPage
    let size = map["size"].flatMap { count($0, within: limits) }
    let maximum = map["max"].flatMap { count($0, within: limits) }
    options.size = size ?? options.size
    options.maximum = maximum ?? options.maximum
    let isKnown = (map["size"] == nil || size != nil) && (map["max"] == nil || maximum != nil)
    guard isKnown, options.size > options.maximum, let place = map["size"] ?? map["max"] else { return }
    let unless = map["max"] == nil || map["size"] == nil ? ", unless the other is written too" : ""
    report(
      .sizeOverMax, "size is \(options.size) and more than max, which is \(options.maximum)\(unless)", at: place)
  }

  private func filters(_ node: DocumentNode, _ members: MemberTable) -> [Filter] {
    var filters: [Filter] = []
    var owners: [String: String] = [:]
    for element in elements(node, of: "fields") {
      guard let member = member(element, members, for: "be filtered by") else { continue }
      if isHidden(member, element) { continue }
      let filter = Filter(member: member, kind: Self.filterKind(member), origin: Origin(element.range))
      if filters.contains(where: { $0.member == member }) {
        listedTwice(element.text ?? "", at: element)
        continue
      }
      if let name = filter.queryNames.first(where: Self.listParameters.contains) {
        report(
          .filterNameTaken, "a filter cannot be called \(quoted(name)): every list reads that parameter itself",
          at: element)
        continue
      }
      if let name = filter.queryNames.first(where: { owners[$0] != nil }) {
        report(
          .filterNameTaken,
          "the filters \(quoted(owners[name] ?? "")) and \(quoted(element.text ?? "")) both read the parameter \(quoted(name))",
          at: element)
        continue
      }
      for name in filter.queryNames { owners[name] = element.text }
      checkValues(of: member, element)
      filters.append(filter)
    }
    return filters
  }

  /// `genre=a,b` asks for either, `genre=null` for none; a value must not read like that.
  private func checkValues(of member: Member, _ node: DocumentNode) {
    guard case .field(let field) = member, case .scalar(.enumeration(let cases)) = field.type,
      let value = cases.map(\.value).first(where: { $0.contains(",") || ($0 == "null" && field.isOptional) })
    else { return }
    report(
      .filterNameTaken,
      "\(quoted(field.name.written)) cannot be filtered by: its value \(quoted(value)) reads as something else",
      at: node)
  }

  private static func filterKind(_ member: Member) -> Filter.Kind {
    switch member {
    case .id: return .equality
    case .createdAt, .updatedAt: return .time
    case .field(let field):
      guard case .scalar(let type) = field.type else { return .equality }
      switch type {
      case .int, .double, .decimal: return .number
      case .date, .timestamp: return .time
      default: return .equality
      }
    }
  }

  private func sortKeys(_ node: DocumentNode, _ members: MemberTable, _ pages: ListOptions.PageStyle) -> [SortKey] {
    var keys: [SortKey] = []
    for element in elements(node, of: "fields") {
      guard let text = word(element, "a field's name") else { continue }
      let isDescending = text.hasPrefix("-")
      let name = isDescending ? String(text.dropFirst()) : text
      guard let member = member(name, at: element, members, for: "be sorted by") else { continue }
      if isHidden(member, element) { continue }
      if pages == .cursor { checkLength(of: member, element) }
      if keys.contains(where: { $0.member == member }) {
        listedTwice(name, at: element)
      } else {
        keys.append(SortKey(member: member, isDescending: isDescending, origin: Origin(element.range)))
      }
    }
    return keys
  }

  /// A cursor carries the value in an address, and clients and proxies do not take addresses of any length.
  private func checkLength(of member: Member, _ node: DocumentNode) {
    guard case .field(let field) = member, case .scalar(.text(_, let rules)) = field.type,
      let upper = rules.length.upper, upper > Self.longestCursorKey
    else { return }
    report(
      .cursorKeyTooLong,
      "\(quoted(field.name.written)) may be \(upper) long, and a cursor carries what its page is sorted by; "
        + "give it a length of at most \(Self.longestCursorKey)", at: node)
  }

  /// Reports a field that is never sent, and that filter or order would tell about.
  private func isHidden(_ member: Member, _ node: DocumentNode) -> Bool {
    guard case .field(let field) = member, field.access == .writeOnly else { return false }
    report(
      .writeOnlyInList, "\(quoted(field.name.written)) is write-only; filters and sort orders would tell what it holds",
      at: node)
    return true
  }
}

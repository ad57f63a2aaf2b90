import ServiceDescription

/// What a list can be asked for, in words.
struct ListWords {
  /// Lines of a comment; none where there are no filters and no sort keys.
  let comment: [String]
  /// For a table.
  let markdown: String

  init(_ options: ListOptions) {
    let filters = options.filters.map { filter in
      let bounds = filter.queryNames.dropFirst().map { "`" + $0.dropFirst(filter.member.wireName.count) + "`" }
      let name = "`\(filter.member.wireName)`"
      return bounds.isEmpty ? name : "\(name) (\(bounds.joined(separator: " ")))"
    }
    let keys = options.sort.enumerated().map { index, key in
      "`" + (key.isDescending && index == 0 ? "-" : "") + key.member.wireName + "`"
    }
    let both = [
      filters.isEmpty ? nil : "filters " + filters.joined(separator: ", "),
      keys.isEmpty ? nil : "`sort` by " + keys.joined(separator: ", "),
    ].compactMap(\.self)
    comment = Self.lines(
      [
        filters.isEmpty ? nil : "Filters: " + filters.joined(separator: ", ") + ".",
        keys.isEmpty ? nil : "Sort keys: " + keys.joined(separator: ", ") + "; the first is the default order.",
      ].compactMap(\.self))
    let pages = options.pages == .cursor ? "`?cursor=…&limit=50`" : "`?page=2&per_page=50`"
    markdown = ([pages] + both).joined(separator: "; ")
  }

  private static func lines(_ sentences: [String]) -> [String] {
    sentences.flatMap { sentence in
      SwiftCall.wrapped(sentence.split(separator: " ").map(String.init), separator: " ", indentation: 4)
    }
  }
}

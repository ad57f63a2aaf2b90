/// How a resource is listed.
public struct ListOptions: Sendable, Equatable {
  public var pages: PageStyle
  /// Items per page unless the client asks for another number.
  public var size: Int
  /// The most a client gets, however many it asks for; never less than `size`.
  public var maximum: Int
  public var filters: [Filter]
  /// What a client may sort by, empty: only by id. The first is the default order.
  public var sort: [SortKey]

  public enum PageStyle: String, Sendable, Equatable, CaseIterable {
    case numbered
    case cursor
  }
}

public struct Filter: Sendable, Equatable {
  public var member: Member
  public var kind: Kind
  public var origin: Origin

  public enum Kind: Sendable, Equatable {
    /// `genre=fiction`, `genre=a,b`
    case equality
    /// Also `price_min`, `price_max`.
    case number
    /// Also `created_at_after`, `created_at_before`.
    case time
  }

  /// Every query parameter that this filter understands; the bare name first.
  public var queryNames: [String] {
    let name = member.wireName
    return switch kind {
    case .equality: [name]
    case .number: [name, name + "_min", name + "_max"]
    case .time: [name, name + "_after", name + "_before"]
    }
  }
}

public struct SortKey: Sendable, Equatable {
  public var member: Member
  /// Whether the default order, if this is the first key, is descending.
  public var isDescending: Bool
  public var origin: Origin
}

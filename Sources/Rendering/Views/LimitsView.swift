import ServiceDescription
import Templating

/// What the description says about limits; there is none where no route is limited.
struct LimitsView: View {
  /// Rates, the elements of an array.
  var defaults: String
  var hasDefaults: Bool
  /// A case of the emitted `LimitStrategy`.
  var strategy: String
  /// The header that names a client, a Swift expression.
  var header: String
  /// Whether the address of a client counts even where it sends the header.
  var isByAddress: Bool
  /// `true` or `false`.
  var refusesUncounted: String

  static let schema = Schema<LimitsView> {
    Code("defaults", \.defaults, "the rates of routes that say nothing, as elements of an array")
    Flag("hasDefaults", \.hasDefaults, "whether there are any")
    Code("strategy", \.strategy, "a case of LimitStrategy")
    Code("header", \.header, "the header that names a client, a Swift expression; nil: its address does")
    Flag("isByAddress", \.isByAddress, "whether a client is an address")
    Code("refusesUncounted", \.refusesUncounted, "whether requests are refused while nobody can count, true or false")
  }

  /// Nil when no route is limited.
  init?(_ service: Service) {
    let limits = service.limits
    let rules = service.resources.flatMap { $0.actions.all.map(\.limit) + $0.routes.map(\.limit) }
    let isLimited = rules.contains { RouteLimit($0, in: service).chain != nil }
    guard isLimited || service.auth != nil || !limits.defaults.isEmpty else { return nil }
    defaults = RouteLimit.literals(limits.defaults)
    hasDefaults = !limits.defaults.isEmpty
    strategy = limits.strategy == .fixedWindow ? "fixedWindow" : "slidingWindow"
    header = "nil"
    isByAddress = true
    if case .header(let name) = limits.client {
      header = "HTTPField.Name(\(SwiftValue.text(name)))"
      isByAddress = false
    }
    refusesUncounted = "\(limits.unavailable == .deny)"
  }
}

/// What limits one route.
struct RouteLimit {
  /// The call that the table of routes has for it; nil where nothing limits the route.
  let chain: String?
  /// Those that count, its own or the defaults.
  let rates: [Rate]
  /// Whether it has a bucket of its own.
  let isOwn: Bool

  init(_ rule: LimitRule, in service: Service) {
    switch rule {
    case .exempt:
      (chain, rates, isOwn) = (nil, [], false)
    case .defaults:
      rates = service.limits.defaults
      (chain, isOwn) = (rates.isEmpty ? nil : "limitedByDefault()", false)
    case .parts(let parts):
      rates = parts.compactMap { if case .rate(let rate) = $0 { rate } else { nil } }
      (chain, isOwn) = (rates.isEmpty ? nil : "limited(\(Self.literals(rates)))", true)
    }
  }

  /// `"2000 per day", "500 per hour"`
  static func literals(_ rates: [Rate]) -> String {
    rates.map { SwiftValue.text($0.written) }.joined(separator: ", ")
  }
}

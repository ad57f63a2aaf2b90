import ServiceDescription
import Templating

/// What the description says about limits; there is none where no route is limited.
struct LimitsView: View {
  /// Rates, the elements of an array.
  var defaults: String
  var hasDefaults: Bool
  /// Whether a function of the owner's limits a route.
  var hasDynamic: Bool
  /// The limits of all roles, where a route has them.
  var tiers: [TierView]
  var hasTiers: Bool { !tiers.isEmpty }
  /// Whether finding out what limits a route takes time.
  var isAsync: Bool { hasDynamic }
  /// Whether a route may have no limit, for some.
  var isVariable: Bool { hasDynamic || hasTiers }
  /// Whether a client is a user, while one is logged in.
  var isByUser: Bool
  /// A case of the emitted `LimitStrategy`.
  var strategy: String
  /// The header that names a client, a Swift expression.
  var header: String
  /// Whether the address of a client counts even where it sends the header.
  var isByAddress: Bool
  /// `true` or `false`.
  var refusesUncounted: String
  var isStrict: Bool { refusesUncounted == "true" }

  static let schema = Schema<LimitsView> {
    Code("defaults", \.defaults, "the rates of routes that say nothing, as elements of an array")
    Flag("hasDefaults", \.hasDefaults, "whether there are any")
    Flag("hasDynamic", \.hasDynamic, "whether a function limits a route")
    Many("tiers", \.tiers, "the limits of all roles, where a route has them")
    Flag("hasTiers", \.hasTiers, "whether one has")
    Flag("isAsync", \.isAsync, "whether finding out what limits a route takes time")
    Flag("isVariable", \.isVariable, "whether a route may have no limit, for some")
    Flag("isByUser", \.isByUser, "whether a client is a user, while one is logged in")
    Code("strategy", \.strategy, "a case of LimitStrategy")
    Code("header", \.header, "the header that names a client, a Swift expression; nil: its address does")
    Flag("isByAddress", \.isByAddress, "whether a client is an address")
    Flag("isStrict", \.isStrict, "whether requests are refused while nobody can count")
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
    hasDynamic = rules.contains { RouteLimit($0, in: service).isDynamic }
    let hasTiers = rules.contains { RouteLimit($0, in: service).isByTier }
    tiers = hasTiers ? TierView.all(of: service) : []
    isByUser = limits.client == .user && service.auth != nil
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

/// How often the users of a role may ask, on routes limited by that.
struct TierView: View {
  /// The case after a dot.
  var role: String
  /// A rate, or `nil` for none.
  var rate: String

  static let schema = Schema<TierView> {
    Code("role", \.role, "the role's case after a dot")
    Code("rate", \.rate, "its rate, a Swift expression; nil for none")
  }

  static func all(of service: Service) -> [TierView] {
    (service.auth?.roles ?? []).map { role in
      let tier = service.limits.tiers.first { $0.role == role.name }
      let rate = tier?.rate.map { SwiftValue.text($0.written) } ?? "nil"
      return TierView(role: RoleView(role.name).member, rate: rate)
    }
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
  /// Whether a function of the owner's gives more rates.
  let isDynamic: Bool
  /// Whether the rate of the user's role counts as well.
  let isByTier: Bool

  init(_ rule: LimitRule, in service: Service) {
    switch rule {
    case .exempt:
      (chain, rates, isOwn, isDynamic, isByTier) = (nil, [], false, false, false)
    case .defaults:
      rates = service.limits.defaults
      (chain, isOwn, isDynamic, isByTier) = (rates.isEmpty ? nil : "limitedByDefault()", false, false, false)
    case .parts(let parts):
      rates = parts.compactMap { if case .rate(let rate) = $0 { rate } else { nil } }
      isDynamic = parts.contains(.dynamic)
      isByTier = parts.contains(.tier)
      let arguments = rates.map { SwiftValue.text($0.written) } + (isDynamic ? ["by: DynamicRates.rates"] : [])
      let function = isByTier ? "limitedByTier" : "limited"
      let hasLimit = !arguments.isEmpty || isByTier
      (chain, isOwn) = (hasLimit ? "\(function)(\(arguments.joined(separator: ", ")))" : nil, true)
    }
  }

  /// `"2000 per day", "500 per hour"`
  static func literals(_ rates: [Rate]) -> String {
    rates.map { SwiftValue.text($0.written) }.joined(separator: ", ")
  }
}

import ServiceDescription

/// The routes for logging in and out, as tests go through all routes of a service.
enum AuthRoutes {
  /// Below the prefix.
  private struct Route {
    var method: String
    var path: String
    /// Whether it is limited by the address of whoever asks.
    var isLogin: Bool
  }

  private static func all(of service: Service) -> [Route] {
    guard let auth = service.auth else { return [] }
    let register = Route(method: "POST", path: "/auth/register", isLogin: true)
    return (auth.registration == .open ? [register] : []) + [
      Route(method: "POST", path: "/auth/login", isLogin: true),
      Route(method: "POST", path: "/auth/refresh", isLogin: false),
      Route(method: "POST", path: "/auth/logout", isLogin: false),
      Route(method: "POST", path: "/auth/password", isLogin: true),
      Route(method: "GET", path: "/me", isLogin: false),
    ]
  }

  static func paths(of service: Service) -> [PathTestView] {
    all(of: service).map { PathTestView(path: service.api.prefix + $0.path, methods: [$0.method]) }
  }

  static func limited(of service: Service) -> [LimitTestView] {
    all(of: service).compactMap { route in
      let rates = route.isLogin ? [service.auth?.login].compactMap(\.self) : service.limits.defaults
      return rates.isEmpty ? nil : view(route, rates: rates, in: service)
    }
  }

  static func exempt(of service: Service) -> [LimitTestView] {
    guard service.limits.defaults.isEmpty else { return [] }
    return all(of: service).filter { !$0.isLogin }.map { view($0, rates: [], in: service) }
  }

  private static func view(_ route: Route, rates: [Rate], in service: Service) -> LimitTestView {
    let path = service.api.prefix + route.path
    return LimitTestView(
      method: "." + route.method.lowercased(), path: path,
      bucket: route.isLogin ? route.method + " " + path : "default",
      rates: rates)
  }
}

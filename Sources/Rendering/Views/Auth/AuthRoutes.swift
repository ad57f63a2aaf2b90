import ServiceDescription

/// The routes for logging in and out, as tests go through all routes of a service.
enum AuthRoutes {
  /// Below the prefix.
  private struct Route {
    var method: String
    var path: String
    /// Whether it is limited by the address of whoever asks.
    var isLogin: Bool
    /// Of its body; none where it takes none.
    var fields: [String] = []
  }

  private static func all(of service: Service) -> [Route] {
    guard let auth = service.auth else { return [] }
    let credentials = ["email", "password"]
    let register = Route(method: "POST", path: "/auth/register", isLogin: true, fields: credentials)
    return (auth.registration == .open ? [register] : []) + [
      Route(method: "POST", path: "/auth/login", isLogin: true, fields: credentials),
      Route(method: "POST", path: "/auth/refresh", isLogin: false, fields: ["refresh_token"]),
      Route(method: "POST", path: "/auth/logout", isLogin: false, fields: ["refresh_token"]),
      Route(method: "POST", path: "/auth/password", isLogin: true, fields: ["current_password", "new_password"]),
      Route(method: "GET", path: "/me", isLogin: false),
    ]
  }

  static func paths(of service: Service) -> [PathTestView] {
    all(of: service).map { PathTestView(path: service.api.prefix + $0.path, methods: [$0.method]) }
  }

  /// Those that take a body, and what is in it.
  static func bodies(of service: Service) -> [(path: String, fields: [String])] {
    all(of: service).filter { !$0.fields.isEmpty }.map { (service.api.prefix + $0.path, $0.fields) }
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

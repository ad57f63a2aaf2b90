import ServiceDescription

/// The routes of a service as emitted tests of their access list them.
struct AccessCases {
  private struct Case {
    var method: String
    /// With parameters, `/v1/books/{id}`; and with examples of them.
    var pattern: String
    var path: String
    var allow: Allow
    /// Whether it fills in an owner, or shows some only their own rows, though it lets anyone in.
    var isPersonal = false
    /// Whom rows are shown to, where that is narrower.
    var shown: Allow?
  }

  private let cases: [Case]
  private let roles: [Name]

  init(_ service: Service) {
    guard let auth = service.auth else {
      (cases, roles) = ([], [])
      return
    }
    roles = auth.roles.map(\.name)
    cases = service.resources.flatMap { resource in
      let address = service.api.prefix + "/" + resource.path
      let item = "/" + RouteExample.segment(.id, of: resource)
      let actions = resource.actions.all.map { action in
        let isItem = action.kind != .list && action.kind != .create
        return Case(
          method: action.kind.method.rawValue, pattern: address + (isItem ? "/{id}" : ""),
          path: address + (isItem ? item : ""), allow: action.allow,
          isPersonal: action.kind == .create && resource.fields.contains(where: \.isOwner)
            || action.kind == .list && OwnerView.isPersonal(resource, in: service),
          shown: action.kind == .list ? resource.actions.get?.allow : nil)
      }
      let routes = resource.routes.map { route in
        Case(
          method: route.method.rawValue, pattern: address + "/" + route.path.map(\.documented).joined(separator: "/"),
          path: address + "/" + RouteExample.path(of: route, of: resource), allow: route.allow)
      }
      return actions + routes
    }
  }

  /// `ProtectedRoute(.post, "/v1/books", as: .editor)`; literal segments before parameters at the same place.
  var `protected`: [String] {
    let all = cases.filter { $0.allow != .anyone || $0.isPersonal }
    return (all.filter { !$0.pattern.contains("{") } + all.filter { $0.pattern.contains("{") }).map { route in
      let arguments = [
        method(route), TextRun.literal(route.pattern),
        "as: ." + member(usual(route.allow == .anyone ? route.shown ?? .anyone : route.allow)),
      ]
      return SwiftCall.text("ProtectedRoute", arguments, indentation: SwiftCall.inArray)
    }
  }

  /// `Access(.post, "/v1/books", [.editor, .admin])`
  var all: [String] {
    cases.map { route in
      let allowed: String
      switch route.allow {
      case .anyone: allowed = "nil"
      case .some(let grants):
        let isForAll = grants.contains(.user) || grants.contains(.owner)
        let members = roles.filter { isForAll || route.allow.includes($0) }.map { "." + member($0) }
        allowed = members.count == roles.count ? "Role.allCases" : "[" + members.joined(separator: ", ") + "]"
      }
      return SwiftCall.text(
        "Access", [method(route), TextRun.literal(route.path), allowed], indentation: SwiftCall.inArray)
    }
  }

  private func method(_ route: Case) -> String { "." + route.method.lowercased() }

  private func member(_ role: Name) -> String { RoleView(role).member }

  /// The first role that a route names, else the first of all.
  private func usual(_ allow: Allow) -> Name {
    let named: Name? =
      if case .some(let grants) = allow {
        grants.lazy.compactMap { if case .role(let name) = $0 { name } else { nil } }.first
      } else { nil }
    return named ?? roles[0]
  }
}

import ServiceDescription

/// Whom one route lets in.
struct RouteAccess {
  /// The call that the table of routes has for it; nil in a service without users.
  let chain: String?

  init(_ allow: Allow, in service: Service) {
    chain = service.auth == nil ? nil : "allowed(\(Self.grants(allow).joined(separator: ", ")))"
  }

  /// `.owner`, `.admin`: Swift expressions of type `Grant`.
  static func grants(_ allow: Allow) -> [String] {
    switch allow {
    case .anyone: [".anyone"]
    case .some(let grants): grants.map(Self.grant)
    }
  }

  private static func grant(_ grant: Allow.Grant) -> String {
    switch grant {
    case .user: ".user"
    case .owner: ".owner"
    case .role(let name): "." + RoleView(name).member
    }
  }
}

extension Allow {
  /// Whether some are let in for their own rows alone.
  var isForOwners: Bool {
    guard case .some(let grants) = self else { return false }
    return grants.contains(.owner) && !grants.contains(.user)
  }

  /// Whether somebody of that role is let in, whatever row it is about.
  func includes(_ role: Name) -> Bool {
    guard case .some(let grants) = self else { return true }
    return grants.contains(.user) || grants.contains(.role(role))
  }
}

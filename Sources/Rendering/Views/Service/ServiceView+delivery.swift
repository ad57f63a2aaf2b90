import Templating

/// What machines need that build it and run it.
extension ServiceView {
  /// Whether it may need a server of its own.
  var hasServices: Bool { hasPostgres || hasRedis }

  /// Debian's packages that building needs besides Swift, and those that running needs.
  var buildPackages: String {
    ((hasPostgres ? ["libpq-dev"] : []) + (hasSQLite ? ["libsqlite3-dev"] : [])).joined(separator: " ")
  }

  var runPackages: String {
    (["ca-certificates", "curl"] + (hasPostgres ? ["libpq5"] : []) + (hasSQLite ? ["libsqlite3-0"] : []))
      .joined(separator: " ")
  }

  @SchemaBuilder<ServiceView>
  static var deliveryMembers: [SchemaMember<ServiceView>] {
    Flag("hasServices", \.hasServices, "whether it needs a server of its own, for rows or for counts")
    Code("buildPackages", \.buildPackages, "Debian's packages that building needs")
    Code("runPackages", \.runPackages, "Debian's packages that running needs")
  }
}

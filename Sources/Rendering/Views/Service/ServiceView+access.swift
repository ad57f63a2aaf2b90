import Templating

/// Who may do what, and how often it is done.
extension ServiceView {
  var hasAuth: Bool { auth != nil }
  /// Whether rows have owners.
  var hasOwners: Bool { resources.contains { $0.owner != nil } }
  /// Whether clients may name an owner, and never nobody.
  var hasRequiredOwners: Bool { resources.contains { $0.owner?.isRead == true && $0.hasInput } }
  /// Whether some see only their own rows in a list.
  var hasOwnerLimitedLists: Bool { resources.contains { $0.list?.isOwnerLimited == true } }
  /// Whether digests are needed that nobody can forge.
  var hasDigests: Bool { hasAuth || hasUniqueJobs }

  @SchemaBuilder<ServiceView>
  static var accessMembers: [SchemaMember<ServiceView>] {
    One("auth", \.auth, "users, tokens and roles")
    Flag("hasAuth", \.hasAuth, "whether there are any")
    Flag("hasIdempotency", \.hasIdempotency, "whether a route does its work once for requests that come again")
    Flag("hasOwners", \.hasOwners, "whether rows have owners")
    Flag("hasRequiredOwners", \.hasRequiredOwners, "whether rows have owners that must be somebody")
    Flag("hasOwnerLimitedLists", \.hasOwnerLimitedLists, "whether some see only their own rows in a list")
    Flag("hasPersonalAnswers", \.hasPersonalAnswers, "whether a list for anyone is kept for each user")
    Flag("hasDigests", \.hasDigests, "whether digests are needed that nobody can forge")
  }
}

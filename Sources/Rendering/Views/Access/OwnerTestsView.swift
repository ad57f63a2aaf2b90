import ServiceDescription
import Templating

/// What tests of the owners of rows need: roles, each after a dot, that are let in for rows of their own alone.
struct OwnerTestsView: View {
  var wire: Text
  /// Who may make a row.
  var maker: String
  /// Who may not name somebody else, and who may, of those who may make a row.
  var stranger: String?
  var manager: String?
  var getRole: String?
  var listRole: String?
  var updateRole: String?
  var deleteRole: String?
  /// What somebody else gets who tries; statuses.
  var updateRefusal: String
  var deleteRefusal: String
  var isReadOnly: Bool

  static let schema = Schema<OwnerTestsView> {
    Words("wire", \.wire, "the field's name in JSON")
    Code("maker", \.maker, "a role that makes rows")
    Code("stranger", \.stranger, "a role that makes rows, and may not name somebody else")
    Code("manager", \.manager, "a role that makes rows, and may name somebody else")
    Code("getRole", \.getRole, "a role that sees only its own rows one by one")
    Code("listRole", \.listRole, "a role that sees only its own rows in the list")
    Code("updateRole", \.updateRole, "a role that changes only its own rows")
    Code("deleteRole", \.deleteRole, "a role that deletes only its own rows")
    Code("updateRefusal", \.updateRefusal, "what somebody else gets who tries to change one")
    Code("deleteRefusal", \.deleteRefusal, "what somebody else gets who tries to delete one")
    Flag("isReadOnly", \.isReadOnly, "whether nobody may name one")
  }

  /// Nil where rows have no owners.
  init?(_ resource: Resource, in service: Service) {
    guard let auth = service.auth, let field = resource.fields.first(where: \.isOwner) else { return nil }
    let actions = resource.actions
    let roles = auth.roles.map(\.name)
    let shown = (actions.get ?? actions.list)?.allow
    func outsider(_ allows: [Allow?]) -> Name? {
      let allows = allows.compactMap(\.self)
      guard allows.contains(where: \.isForOwners) else { return nil }
      return roles.first { role in
        allows.allSatisfy { $0.isForOwners || $0.includes(role) }
          && !allows.filter(\.isForOwners).allSatisfy { $0.includes(role) }
      }
    }
    func refusal(_ role: Name?) -> String {
      role.map { shown?.includes($0) == true } == true ? ".forbidden" : ".notFound"
    }
    wire = Text(field.wireName)
    isReadOnly = field.access == .readOnly
    let makers = roles.filter { role in actions.create.map { Self.letsIn($0.allow, role) } == true }
    let managers = actions.update.map { allow in roles.filter { allow.allow.includes($0) } } ?? []
    maker = RoleView(makers.first ?? roles[0]).member
    stranger = isReadOnly ? nil : makers.first { !managers.contains($0) }.map { RoleView($0).member }
    manager = isReadOnly ? nil : makers.first { managers.contains($0) }.map { RoleView($0).member }
    getRole = outsider([actions.get?.allow]).map { RoleView($0).member }
    listRole = actions.list == nil ? nil : outsider([actions.list?.allow, shown]).map { RoleView($0).member }
    let (update, delete) = (outsider([actions.update?.allow]), outsider([actions.delete?.allow]))
    updateRole = update.map { RoleView($0).member }
    deleteRole = delete.map { RoleView($0).member }
    updateRefusal = refusal(update)
    deleteRefusal = refusal(delete)
  }

  private static func letsIn(_ allow: Allow, _ role: Name) -> Bool { allow.includes(role) || allow.isForOwners }
}

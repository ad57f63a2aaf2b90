import ServiceDescription
import Templating

/// What it means that the rows of a resource have owners.
struct OwnerView: View {
  /// The property, `ownerID`, the column and the name in JSON.
  var property: String
  var column: String
  var wire: Text
  /// Whether clients may name one, and never nobody.
  var isRead: Bool
  /// Whether a row may have none.
  var isOptional: Bool
  /// The elements of an array: whom a row is shown to; and who may name somebody else.
  var readers: String
  var managers: String
  /// Whether some see their own rows alone, in the list; or only their own one by one; or change or delete only these.
  var limitsList: Bool
  var limitsGet: Bool
  var limitsUpdate: Bool
  var limitsDelete: Bool

  var needsReaders: Bool { limitsList || limitsUpdate || limitsDelete }

  static let schema = Schema<OwnerView> {
    Code("property", \.property, "the property")
    Code("column", \.column, "the column")
    Words("wire", \.wire, "the name in JSON")
    Flag("isOptional", \.isOptional, "whether a row may have none")
    Code("readers", \.readers, "whom a row is shown to, as elements of an array")
    Code("managers", \.managers, "who may name somebody else, as elements of an array")
    Flag("limitsList", \.limitsList, "whether some see only their own rows in the list")
    Flag("limitsGet", \.limitsGet, "whether some see only their own rows one by one")
    Flag("limitsUpdate", \.limitsUpdate, "whether some change only their own rows")
    Flag("limitsDelete", \.limitsDelete, "whether some delete only their own rows")
    Flag("needsReaders", \.needsReaders, "whether it matters whom a row is shown to")
  }

  /// Nil where rows have no owners.
  init?(_ resource: Resource, in service: Service) {
    guard service.auth != nil, let field = resource.fields.first(where: \.isOwner) else { return nil }
    let actions = resource.actions
    property = SwiftIdentifier.afterDot(SwiftIdentifier.property(field.swiftName))
    column = field.column
    wire = Text(field.wireName)
    isOptional = field.isOptional
    isRead = field.access != .readOnly && !field.isOptional
    // What cannot be asked for one by one is shown by the list, and by nothing else.
    let shown = (actions.get ?? actions.list)?.allow
    readers = shown.map { RouteAccess.grants($0).joined(separator: ", ") } ?? ""
    let update = actions.update?.allow
    managers =
      update.map { allow in
        RouteAccess.grants(allow).filter { $0 != ".owner" }.joined(separator: ", ")
      } ?? ""
    limitsList = actions.list?.allow.isForOwners == true || actions.list != nil && shown?.isForOwners == true
    limitsGet = actions.get?.allow.isForOwners == true
    limitsUpdate = update?.isForOwners == true
    limitsDelete = actions.delete?.allow.isForOwners == true
  }

  /// Whether the list shows some more than `get` does, so that it is not the same for everyone that it lets in.
  static func isPersonal(_ resource: Resource, in service: Service) -> Bool {
    guard let list = resource.actions.list, let owner = OwnerView(resource, in: service) else { return false }
    return owner.limitsList && list.allow == .anyone
  }
}

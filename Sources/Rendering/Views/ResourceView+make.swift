import ServiceDescription
import Templating

extension ResourceView {
  init(_ resource: Resource, in service: Service, names: NameTable) {
    let own = names[resource.name]
    let fields = resource.fields.enumerated().map { index, field in
      FieldView(field, of: resource, at: index + 1, in: service, names: names)
    }
    name = resource.name.upperCamel
    type = own.type
    input = own.input
    repository = own.repository
    rules = own.rules
    blueprint = own.blueprint
    folder = own.folder
    variable = own.variable
    variables = own.variables
    path = resource.path
    address = service.api.prefix + "/" + resource.path
    boundID = resource.id == .int ? SQLExpression.integer("id") : SQLExpression.uuid("id")
    table = resource.table
    noun = resource.noun
    article = resource.article
    subject = article.prefix(1).uppercased() + article.dropFirst() + " " + noun
    nouns = resource.nouns
    nounsCapitalized = nouns.prefix(1).uppercased() + nouns.dropFirst()
    summary = resource.summary.map { Text($0) }
    self.fields = fields
    inputs = fields.filter(\.isInput)
    boundValues = SwiftCall.elements(inputs.map(\.bound))
    references = fields.compactMap(\.reference).enumerated().map { index, reference in
      // A trailing comma after the last argument is not the house style.
      var reference = reference
      if index < fields.count(where: { $0.reference != nil }) - 1 { reference.check += "," }
      return reference
    }
    choices = fields.compactMap(\.choice)
    patterns = fields.compactMap(\.pattern)
    hasIntegerID = resource.id == .int
    hasTimestamps = resource.hasTimestamps
    timestampColumns =
      resource.hasTimestamps
      ? TimestampColumnsView(created: "\(fields.count + 1)", updated: "\(fields.count + 2)") : nil
    owner = OwnerView(resource, in: service)
    list = resource.actions.list.map { _ in
      ListView(resource, in: service, names: names)
    }
    routes = RouteView.all(of: resource, in: service, names: names)
    customRoutes = resource.routes.map { CustomRouteView($0, of: resource, in: service, names: names) }
    let answers: (String, RouteStatuses.StandardAction, Action?, Set<Int>) -> String = { success, kind, action, also in
      guard let action else { return "" }
      let refusals = RouteStatuses.refusals(of: kind, of: resource, in: service)
      return RouteStatuses.text(
        success, refusals.union(RouteStatuses.refusals(of: action, in: service)).union(also))
    }
    let actions = resource.actions
    listAnswers = answers("200 with a page", .list, actions.list, [304])
    createAnswers = answers("201 with the \(resource.noun) and its `Location`", .create, actions.create, [])
    getAnswers = answers("200", .get, actions.get, [304])
    updateAnswers = answers("200 with the changed \(resource.noun)", .update, actions.update, [])
    deleteAnswers = answers("204", .delete, actions.delete, [])
    let drops = CacheDrops(resource, in: service)
    isCached = CacheNamespaces(service).isNeededByRoutes(of: resource)
    dropsCache = drops.isNeeded
    createWrite = CacheDrops.call("try await database.write", drops.write, " { connection in", indentation: 8)
    updateWrite = CacheDrops.call(
      "let changed = try await database.write", drops.write, " { connection -> \(own.type)? in", indentation: 12)
    deleteWrite = CacheDrops.call(
      "let isDeleted = try await database.write", drops.delete, " { connection in", indentation: 12)
    deleteDrops = drops.declaration
    boundItemID = resource.id == .int ? SQLExpression.integer("$0") : SQLExpression.uuid("$0")
    readID = resource.id == .int ? "integer" : "uuid"
    hasGet = resource.actions.get != nil
    hasCreate = resource.actions.create != nil
    isIdempotent = resource.actions.create?.isIdempotent == true
    let starts = JobStarts(resource, in: service, names: names)
    createJobs = starts.statements(resource.actions.create)
    updateJobs = starts.statements(resource.actions.update)
    deleteJobs = starts.statements(resource.actions.delete)
    hasIdempotency = RouteIdempotency.isNeeded(by: resource)
    hasUpdate = resource.actions.update != nil
    hasDelete = resource.actions.delete != nil
    let blueprint = SwiftCall.text(
      own.blueprint,
      ["\(own.variables): \(drops.repositoryCall(own.repository))"] + (isCached ? ["cache: cache"] : [])
        + (hasIdempotency ? ["idempotency: idempotency"] : [])
        + (hasCreate || hasUpdate || hasDelete ? ["rules: \(own.rules)(database: database)"] : [])
        + customRoutes.map { "\($0.property): \($0.type)(database: database)" },
      indentation: 4)
    let adding = ".addRoutes(to: api.group(\(SwiftValue.path(resource.path))))"
    mounting = blueprint + (blueprint.contains("\n") ? "\n" : "\n    ") + adding
    isRouteBody = service.links.inBodies.contains(resource.name)
    statements = StatementsView(resource, fields: fields)
  }
}

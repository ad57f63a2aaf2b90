import ServiceDescription
import Templating

extension ResourceTestsView {
  init(_ resource: Resource, in service: Service, names: NameTable, examples: ServiceExamples) {
    let own = names[resource.name]
    let example = examples[resource.name]
    name = resource.name.written
    type = own.type
    fixture = own.fixture
    blueprint = own.blueprint
    let drops = CacheDrops(resource, in: service)
    repositoryCall = drops.repositoryCall(own.repository)
    isCached = CacheNamespaces(service).isNeededByRoutes(of: resource)
    needsCache = isCached || drops.isNeeded
    variables = own.variables
    hookInput = resource.actions.create == nil && resource.actions.update == nil ? "Never" : own.input
    folder = own.folder
    routeArguments = RouteArguments.lines(of: resource, names: names)
    noun = resource.noun
    article = resource.article
    nouns = resource.nouns
    address = service.api.prefix + "/" + resource.path
    hasList = resource.actions.list != nil
    hasGet = resource.actions.get != nil
    hasCreate = resource.actions.create != nil
    hasUpdate = resource.actions.update != nil
    hasDelete = resource.actions.delete != nil
    hasTimestamps = resource.hasTimestamps
    unknownIDs = resource.id == .int ? "integers" : "uuids"
    fixtureRows = FixtureRowsView(example, names: names)
    creation = CreationTestsView(example, in: service)
    listing = ListTestsView(example, examples: examples)
    change = UpdateTestsView(example, in: service)
    rules = ValidationTestsView(example, in: service)
    isIdempotent = resource.actions.create?.isIdempotent == true
    createJobs = Self.jobs(resource.actions.create?.enqueue)
    updateJobs = Self.jobs(resource.actions.update?.enqueue)
    deleteJobs = Self.jobs(resource.actions.delete?.enqueue)
    hasIdempotency = RouteIdempotency.isNeeded(by: resource)
    hasAuth = service.auth != nil
    owner = OwnerTestsView(resource, in: service)
    storage = SchemaTestsView(resource)
    caching = CacheTestsView(resource)
    uniqueness = UniqueTestsView(example)
    references = resource.fields.compactMap { field in
      ReferenceTestView(field, of: example, in: service, names: names, examples: examples)
    }
    userReferences = resource.fields.compactMap(UserReferenceTestView.init)
  }

  /// Their names, an array; nil where there are none.
  static func jobs(_ uses: [JobUse]?) -> String? {
    let names = (uses ?? []).map(\.job.written).sorted()
    return names.isEmpty ? nil : "[" + names.map(TextRun.literal).joined(separator: ", ") + "]"
  }
}

extension FixtureRowsView {
  init(_ example: ResourceExamples, names: NameTable) {
    count = example.rows.count
    let bodies = example.rows.map { row in
      let members = example.resource.fields.compactMap { field -> (String, ExampleValue)? in
        guard case .value(let value) = row.cells[field.name] else { return nil }
        return (field.wireName, value)
      }
      return SwiftList.dictionary(members, indentation: 8)
    }
    self.bodies = bodies.flatMap { lines in
      bodies.count == 1 ? lines : lines.dropLast() + [(lines.last ?? "") + ","]
    }
    users = example.resource.references.compactMap { field, _ in
      example.rows.first?.cells[field.name] == .user && !field.isOwner ? Text(field.wireName) : nil
    }
    references = example.resource.references.compactMap { field, reference in
      guard case .reference = example.rows.first?.cells[field.name] else { return nil }
      return FixtureReferenceView(wire: Text(field.wireName), target: names[reference.target].fixture)
    }
  }
}

extension CreationTestsView {
  /// Larger bodies are not worth the time that they take.
  private static let largestSent: Int64 = 8 << 20

  init(_ example: ResourceExamples, in service: Service) {
    let limit = service.api.maxBody.bytes
    testsSize = limit <= Self.largestSent
    maxBody = SwiftValue.grouped(limit)
    let fields = example.resource.fields
    let given = fields.compactMap { field -> (String, ExampleValue)? in
      guard field.access != .writeOnly, !field.isRequired, let value = Self.absent(field) else { return nil }
      return (field.wireName, value)
    }
    absent = SwiftList.members(given, indentation: 8)
    let names = fields.filter { $0.isRequired && $0.access != .readOnly }.map { TextRun.literal($0.wireName) }
    required = names.isEmpty ? nil : SwiftList.inline(names, indentation: 4, column: 21)
    hidden = Self.hidden(example)
  }

  /// What the service gives instead of a field that is not sent; nil where that is not foretold.
  private static func absent(_ field: Field) -> ExampleValue? {
    if field.isOwner { return nil }
    if field.defaultValue != nil { return FieldExamples.value(field.defaultValue) }
    if case .array = field.type { return .list([]) }
    return field.isOptional ? .null : nil
  }

  static func hidden(_ example: ResourceExamples) -> String? {
    let names = example.resource.fields.filter { $0.access == .writeOnly }.map { TextRun.literal($0.wireName) }
    return names.isEmpty ? nil : SwiftList.inline(names, indentation: 4, column: 34)
  }
}

extension UpdateTestsView {
  init(_ example: ResourceExamples, in service: Service) {
    blanks = SwiftValue.grouped(max(0, service.api.maxBody.bytes - 1))
    let visible = example.resource.fields.filter { $0.access == .readWrite && !$0.isOwner }
    let changed = example.rows.count < 2 ? [] : visible.filter { example.rows[1].cells[$0.name]?.isSent == true }
    let cleared = visible.filter { $0.isOptional && example.rows.first?.cells[$0.name]?.isSent == true }
    fields = Self.list(changed)
    nullable = Self.list(cleared)
    isSeen = changed.contains { example.rows[0].cells[$0.name] != example.rows[1].cells[$0.name] }
  }

  private static func list(_ fields: [Field]) -> String? {
    let names = fields.map { TextRun.literal($0.wireName) }
    return names.isEmpty ? nil : SwiftList.inline(names, indentation: 4, column: 21)
  }
}

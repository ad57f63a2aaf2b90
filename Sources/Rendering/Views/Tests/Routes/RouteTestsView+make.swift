import ServiceDescription
import Templating

extension RouteTestsView {
  init(_ route: Route, of resource: Resource, in service: Service, names: NameTable, examples: ServiceExamples) {
    let view = CustomRouteView(route, of: resource, in: service, names: names)
    let own = names[resource.name]
    let known = RouteExample(route, of: resource, view: view, in: service, examples: examples)
    (name, title, type, input, output) = (view.name, view.title, view.type, view.input, view.output)
    (folder, blueprint, variables, rules) = (own.folder, own.blueprint, own.variables, own.rules)
    let cacheDrops = CacheDrops(resource, in: service)
    let cache = RouteCache(route, of: resource, in: service)
    repositoryCall = cacheDrops.repositoryCall(own.repository)
    isCached = CacheNamespaces(service).isNeededByRoutes(of: resource)
    needsCache = isCached || cacheDrops.isNeeded
    isIdempotent = route.isIdempotent
    hasIdempotency = RouteIdempotency.isNeeded(by: resource)
    if case .answers(let time) = route.cache { keptAlmost = SwiftValue.grouped(time.seconds - 1) }
    drops = cache.chain != nil && !cache.keepsAnswers
    example = names[resource.name, route: route.name].example
    hasRules = resource.actions.create != nil || resource.actions.update != nil || resource.actions.delete != nil
    address = TextRun.literal(service.api.prefix + "/" + resource.path)
    routeArguments = RouteArguments.lines(of: resource, names: names, given: route)
    method = "." + route.method.rawValue.lowercased()
    let plain = RouteExample.path(of: route, of: resource)
    let base = service.api.prefix + "/" + resource.path + "/"
    plainPath = SwiftValue.constant(base + plain)
    request = base + plain + (known?.query.map { "?" + $0 } ?? "")
    query = known?.query.map { SwiftValue.constant("?" + $0) }
    hasBody = route.body != .none
    body = SwiftList.members(known?.body ?? [], indentation: 12)
    hasExample = known != nil
    expectations = (known?.taken ?? []).flatMap { Self.expectation($0.property, $0.value) }
    badPaths = SwiftList.lines(Self.badPaths(route, of: resource).map { TextRun.literal(base + $0) })
    badQueries = SwiftList.lines(BadQueries.parameters(route.query, of: resource, in: service))
    badFields = []
    requiredFields = nil
    if case .fields(let fields) = route.body, known != nil {
      badFields = Self.badFields(fields, in: service)
      requiredFields = Self.required(fields)
    }
    answer = nil
    answered = nil
    answeredFixture = nil
    answeredRepositoryCall = ""
    answeredType = ""
    returnsList = false
    returnsNothing = route.returns == .nothing
    jobs = ResourceTestsView.jobs(route.enqueue)
    switch route.returns {
    case .nothing: break
    case .resource(let name), .resources(let name):
      if case .resources = route.returns { returnsList = true }
      guard let target = service.resource(named: name) else { break }
      let actions = target.actions
      let isFound = actions.get != nil || actions.update != nil || actions.delete != nil
      if isFound, !examples[name].rows.isEmpty { answeredFixture = names[name].fixture }
      answeredRepositoryCall = CacheDrops(target, in: service)
        .repositoryCall(names[name].repository, cache: "Cache()")
      answeredType = names[name].type
    case .fields(let fields):
      let answer = view.answer ?? RouteStructView(fields, type: view.output, in: service, names: names)
      let arguments = zip(fields, answer.members).map { field, member in
        SwiftIdentifier.afterDot(member.property) + ": " + Self.placeholder(field)
      }
      self.answer = SwiftCall.text(view.output, arguments, indentation: 12)
      answered = SwiftList.inline(
        fields.map { TextRun.literal($0.wireName) }.sorted(), indentation: 12, column: 26)
    }
  }

  /// `#expect(input.id.asJSON == 1)`
  private static func expectation(_ property: String, _ value: ExampleValue) -> [String] {
    var lines = value.swift(room: SwiftCall.lineLength - 30 - property.count)
    if lines.count > 1, case let below = value.swift(room: SwiftCall.lineLength - 23), below.count == 1 {
      return ["#expect(", "    \(property).asJSON", "        == \(below[0])", ")"]
    }
    lines[0] = "\(property).asJSON == " + lines[0]
    return lines.count == 1 ? ["#expect(\(lines[0]))"] : ["#expect("] + lines.map { "    " + $0 } + [")"]
  }

  /// Each with one segment that is wrong.
  private static func badPaths(_ route: Route, of resource: Resource) -> [String] {
    route.path.indices.flatMap { index in
      RouteExample.badSegments(route.path[index], of: resource).map { bad in
        var segments = route.path.map { RouteExample.segment($0, of: resource) }
        segments[index] = bad
        return segments.joined(separator: "/")
      }
    }
  }

  private static func badFields(_ fields: [Field], in service: Service) -> [String] {
    let refusals = fields.flatMap { field -> [(String, ExampleRefusal)] in
      let examples = FieldExamples(field, in: service, texts: TextBoundsCache())
      // An id of the right form is looked up by nobody before the owner's code.
      return examples.refused.filter { $0.value.bytes < 100_000 }.map { (field.wireName, $0) }
    }
    let unknown = ("no_such_field", ExampleRefusal(.int(1), "unknown"))
    return ProbeCode.lines((refusals + [unknown]).map { ProbeCode.text($0, $1.value, breaking: $1.broken) })
  }

  private static func required(_ fields: [Field]) -> String? {
    let errors = fields.filter(\.isRequired).map { TextRun.literal($0.wireName + ": required") }
    return errors.isEmpty ? nil : SwiftList.inline(errors, indentation: 12, column: 25)
  }

  private static func placeholder(_ field: Field) -> String {
    if field.isOptional { return "nil" }
    if case .array = field.type { return "[]" }
    return ".placeholder"
  }
}

/// Reads and checks a description.
///
/// - Parameters:
///   - bytes: The text of `hornero.yml`, UTF-8.
///   - file: Its name.
///   - withAdvice: Whether to warn of what can be made but is unwise.
/// - Returns: The service, non-nil only if nothing is wrong with it, and all problems by position: errors, and warnings
///   that leave the service good.
public func parseService(
  _ bytes: [UInt8], file: String, withAdvice: Bool = false
) -> (service: Service?, diagnostics: [Diagnostic]) {
  let (document, problems) = parseDocument(bytes, file: file)
  guard let document else { return (nil, problems) }
  let reader = DescriptionReader()
  let service = reader.service(document)
  var diagnostics = problems + reader.diagnostics
  if withAdvice, let service, !diagnostics.hasErrors {
    diagnostics += Advice.on(service, document, SourceText(bytes, file: file))
  }
  diagnostics = diagnostics.sortedOnce()
  return (diagnostics.hasErrors ? nil : service, shortened(diagnostics))
}

/// The first problems and a word about the rest, where there are more than anyone reads.
private func shortened(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  let most = 200
  guard diagnostics.count > most else { return diagnostics }
  // Errors come first in rank, so that warnings never push them out.
  let errors = diagnostics.filter { $0.severity == .error }.prefix(most)
  let shown = (errors + diagnostics.filter { $0.severity != .error }.prefix(most - errors.count)).sortedOnce()
  let rest = Diagnostic(
    severity: .note, code: DiagnosticCode.tooManyProblems.rawValue,
    message: "and \(diagnostics.count - shown.count) more problems",
    position: shown.last?.position ?? SourcePosition(line: 1, column: 1), length: 1)
  return shown + [rest]
}

extension DescriptionReader {
  private static let keys = [
    "hornero", "service", "summary", "pack", "team", "api", "data", "auth", "limits", "jobs", "resources",
  ]

  /// Reads the whole; nil where too little is there to speak of a service.
  ///
  /// The order matters: resource names, roles and jobs are known before what refers to them.
  func service(_ node: DocumentNode) -> Service? {
    guard let map = map(node, of: "the description", keys: Self.keys) else { return nil }
    let start = SourceRange(start: node.range.start, length: 1)
    version(map["hornero"], start)
    let serviceName = map["service"].flatMap { self.name($0, "the service's name", .type) }
    if map["service"] == nil {
      report(.missingKey, "a name is missing: 'service: Bookstore'", at: start)
    }
    let summary = prose(map["summary"], "a summary")
    let pack = pack(map["pack"])
    let team = team(map["team"], pack)
    hasAuth = map["auth"].map { $0.text != "false" } ?? false
    collectResourceNames(map["resources"])

    let api = api(map["api"])
    let data = data(map["data"])
    let auth = map["auth"].flatMap { self.auth($0) }
    let limits = limits(map["limits"])
    let jobs = map["jobs"].map { readJobs($0) } ?? []
    var resources: [Resource] = []
    if let node = map["resources"] {
      resources = readResources(node)
    } else {
      report(.missingKey, "resources are missing: at least one is needed", at: start)
    }
    checkTogether(resources, jobs)
    guard let serviceName, let key = map["service"] else { return nil }
    return Service(
      name: serviceName, summary: summary, pack: pack,
      packOrigin: map["pack"].map { Origin($0.range) }, team: team, api: api, data: data, auth: auth, limits: limits,
      jobs: jobs,
      resources: resources, links: ResourceLinks(resources),
      origin: Origin(key.range))
  }

  private func version(_ node: DocumentNode?, _ start: SourceRange) {
    guard let node else {
      report(.missingKey, "the version of the language is missing: 'hornero: 1'", at: start)
      return
    }
    guard let text = word(node, "the version of the language, 1") else { return }
    if text != "1" {
      report(.unknownVersion, "version \(quoted(text)) of the language is unknown; this tool reads version 1", at: node)
    }
  }

  private func collectResourceNames(_ node: DocumentNode?) {
    for entry in node?.entries ?? [] { resourceNames[entry.name] = Name(entry.name) }
  }
}

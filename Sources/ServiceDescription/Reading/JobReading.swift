extension DescriptionReader {
  func readJobs(_ node: DocumentNode) -> [Job] {
    var result: [Job] = []
    for entry in entries(node, of: "jobs") ?? [] {
      jobs.updateValue(nil, forKey: entry.name)
      guard let name = name(entry.key, "a job's name", .member) else { continue }
      if let other = result.first(where: { $0.name.words == name.words }) {
        report(.namesMeet, "\(quoted(name.written)) is the same name as \(quoted(other.name.written))", at: entry.key)
        continue
      }
      guard let job = job(name, entry) else { continue }
      jobs[entry.name] = job.payload
      result.append(job)
    }
    return result
  }

  private func job(_ name: Name, _ entry: DocumentNode.Entry) -> Job? {
    let keys = ["was", "with", "attempts", "backoff", "delay", "unique"]
    guard let map = map(entry.value, of: "a job", keys: keys) else { return nil }
    var job = Job(
      name: name, was: was(map["was"], of: name, .member), payload: .none, attempts: 5,
      backoff: Span(seconds: 1)...Span(seconds: 3600), delay: nil, isUnique: false, origin: Origin(entry.key.range))
    if let value = map["attempts"] { job.attempts = count(value, within: 1...1000) ?? job.attempts }
    if let value = map["backoff"] { job.backoff = backoff(value) ?? job.backoff }
    if let value = map["delay"] { job.delay = span(value) }
    if let value = map["unique"] { job.isUnique = boolean(value) ?? false }
    guard let with = map["with"] else { return job }
    guard let payload = payload(with) else { return nil }
    job.payload = payload
    return job
  }

  private func backoff(_ node: DocumentNode) -> ClosedRange<Span>? {
    let bounds = literal(node, "a range of durations, such as 1s..1h") { text throws(LiteralProblem) in
      try Literal.bounds(text, of: Literal.span)
    }
    guard let bounds else { return nil }
    guard let lower = bounds.lower, let upper = bounds.upper else {
      report(.notARange, "backoff needs both ends, such as 1s..1h", at: node)
      return nil
    }
    return lower...upper
  }

  private func payload(_ node: DocumentNode) -> Job.Payload? {
    if node.entries != nil {
      let fields = fieldMap(node, of: "fields", .payload)
      return fields.map { .fields($0) }
    }
    return resourceName(node, "a resource or a map of fields").map { .resource($0) }
  }

  /// The declared resource that a node names.
  func resourceName(_ node: DocumentNode, _ what: String) -> Name? {
    guard let text = word(node, what) else { return nil }
    return resourceName(text, at: node)
  }

  func resourceName(_ text: String, at node: DocumentNode) -> Name? {
    if let name = resourceNames[text] { return name }
    report(
      .unknownResource, "there is no resource \(quoted(text))\(hint(for: text, among: resourceNames.keys.sorted()))",
      at: node)
    return nil
  }

  /// Jobs that an action or route of a resource starts.
  func enqueue(_ node: DocumentNode?, from resource: Name) -> [JobUse] {
    guard let node else { return [] }
    var uses: [JobUse] = []
    for element in oneOrMore(node, of: "jobs") {
      guard let text = word(element, "a job") else { continue }
      guard let payload = jobs[text] else {
        report(.unknownJob, "there is no job \(quoted(text))\(hint(for: text, among: jobs.keys.sorted()))", at: element)
        continue
      }
      if case .resource(let target) = payload, target != resource {
        report(
          .jobForOtherResource, "job \(quoted(text)) is for \(target.written), not for \(resource.written)", at: element
        )
        continue
      }
      if uses.contains(where: { $0.job.written == text }) {
        listedTwice(text, at: element)
      } else {
        uses.append(JobUse(job: Name(text), origin: Origin(element.range)))
      }
    }
    return uses
  }
}

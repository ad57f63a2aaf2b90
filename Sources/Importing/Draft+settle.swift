import ServiceDescription

extension Draft {
  /// Takes back what the language refuses, part by part, until nothing is left to refuse. The reading itself is the
  /// judge, so that no rule of it is told twice.
  ///
  /// - Parameter remark: is told of each part, and where it came from.
  /// - Returns: the text, nil where nothing is left.
  mutating func settled(_ remark: (String, Place?) -> Void) -> String? {
    for _ in 0..<100 {
      resources.removeAll { resource in
        if resource.fields.isEmpty { remark("\(resource.name) is left with no fields", resource.place) }
        return resource.fields.isEmpty
      }
      if resources.isEmpty { return nil }
      let (lines, subjects) = lines()
      let text = lines.joined(separator: "\n") + "\n"
      let errors = parseService(Array(text.utf8), file: "hornero.yml").diagnostics.filter { $0.severity == .error }
      if errors.isEmpty { return text }
      var faults: [Int: Diagnostic] = [:]
      for error in errors where faults[error.position.line] == nil { faults[error.position.line] = error }
      var isChanged = false
      // From the end, so that what comes before keeps its place.
      for (line, error) in faults.sorted(by: { $0.key > $1.key }) {
        guard let subject = subjects[line] else { continue }
        isChanged = true
        simplify(subject, error, remark)
      }
      if !isChanged { return nil }
    }
    return nil
  }

  private mutating func simplify(_ subject: Subject, _ error: Diagnostic, _ remark: (String, Place?) -> Void) {
    switch subject {
    case .field(let resource, let index):
      let field = resources[resource].fields[index]
      let isName = error.code.hasPrefix("H02") && error.code != DiagnosticCode.casesMeet.rawValue
      if error.code == DiagnosticCode.requiredCycle.rawValue, !field.isOptional {
        remark("\(field.name) may be absent here: \(error.message)", field.place)
        resources[resource].fields[index].isOptional = true
      } else if let simpler = field.simpler, !isName {
        remark("\(field.name) is carried with less: \(error.message)", field.place)
        resources[resource].fields[index] = simpler
      } else {
        remark("\(field.name) is left out: \(error.message)", field.place)
        resources[resource].fields.remove(at: index)
      }
    case .unique(let resource):
      resources[resource].unique = kept(resources[resource].unique, of: resource)
      remark("what is unique together is left out: \(error.message)", resources[resource].place)
    case .indexes(let resource):
      resources[resource].indexes = kept(resources[resource].indexes, of: resource)
      remark("an index is left out: \(error.message)", resources[resource].place)
    case .route(let resource, let index):
      let route = resources[resource].routes[index]
      if let simpler = route.simpler {
        remark("the fields of this operation are carried without their rules: \(error.message)", route.place)
        resources[resource].routes[index] = simpler
        return
      }
      resources[resource].routes.remove(at: index)
      remark("this operation is left out: \(error.message)", route.place)
    case .list(let resource):
      remark("\(resources[resource].name) is listed without filters: \(error.message)", resources[resource].place)
      resources[resource].list.removeAll { $0.key == "filter" || $0.key == "sort" }
    case .resource(let index):
      remark("\(resources[index].name) is left out: \(error.message)", resources[index].place)
      resources.remove(at: index)
    }
  }

  /// The lists whose fields are all there still; none where it is not for a field that they are refused.
  private func kept(_ lists: [[String]], of resource: Int) -> [[String]] {
    let names = Set(resources[resource].fields.map(\.name) + ["id", "created-at", "updated-at"])
    let kept = lists.filter { names.isSuperset(of: $0) }
    return kept.count == lists.count ? [] : kept
  }
}

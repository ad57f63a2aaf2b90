import ServiceDescription

extension Draft {
  /// Takes back what the language refuses, part by part, until nothing is left to refuse. The reading itself is the
  /// judge, so that no rule of it is told twice.
  ///
  /// - Returns: the text, nil where nothing is left.
  mutating func settled(_ document: OpenAPIDocument) -> String? {
    for _ in 0..<100 {
      resources.removeAll { resource in
        if resource.fields.isEmpty { document.remark("\(resource.name) is left with no fields", at: resource.place) }
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
        simplify(subject, error, document)
      }
      if !isChanged { return nil }
    }
    return nil
  }

  private mutating func simplify(_ subject: Subject, _ error: Diagnostic, _ document: OpenAPIDocument) {
    switch subject {
    case .field(let resource, let index):
      let field = resources[resource].fields[index]
      let isName = error.code.hasPrefix("H02") && error.code != DiagnosticCode.casesMeet.rawValue
      if let simpler = field.simpler, !isName {
        document.remark("\(field.name) is carried with less: \(error.message)", at: field.place)
        resources[resource].fields[index] = simpler
      } else {
        document.remark("\(field.name) is left out: \(error.message)", at: field.place)
        resources[resource].fields.remove(at: index)
      }
    case .route(let resource, let index):
      let route = resources[resource].routes[index]
      if let simpler = route.simpler {
        document.remark(
          "the fields of this operation are carried without their rules: \(error.message)", at: route.place)
        resources[resource].routes[index] = simpler
        return
      }
      resources[resource].routes.remove(at: index)
      document.remark("this operation is left out: \(error.message)", at: route.place)
    case .list(let resource):
      document.remark(
        "\(resources[resource].name) is listed without filters: \(error.message)", at: resources[resource].place)
      resources[resource].list.removeAll { $0.key == "filter" || $0.key == "sort" }
    case .resource(let index):
      document.remark("\(resources[index].name) is left out: \(error.message)", at: resources[index].place)
      resources.remove(at: index)
    }
  }
}

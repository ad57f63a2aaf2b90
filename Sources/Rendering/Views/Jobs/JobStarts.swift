import ServiceDescription

/// The statements that enqueue what an action or a route starts.
struct JobStarts {
  private let service: Service
  private let names: NameTable
  private let resource: Resource

  init(_ resource: Resource, in service: Service, names: NameTable) {
    self.resource = resource
    self.service = service
    self.names = names
  }

  /// In the transaction of an action, with variables `jobs`, `connection` and that of the row.
  func statements(_ action: Action?) -> [String] {
    (action?.enqueue ?? []).compactMap { use in
      call(use, "try jobs.enqueue", "in: connection", indentation: 12) { row(JobValue.of($0, from: resource)) }
    }
  }

  /// After the function of a route, with variables `input` and `answer`.
  func statements(_ route: Route, body: String) -> [String] {
    let database = names[resource.name].variables + ".database"
    return route.enqueue.compactMap { use in
      call(use, "try await context.jobs.enqueue", "to: " + database, indentation: 8) { field in
        taken(JobValue.of(field, from: route, of: resource), body: body)
      }
    }
  }

  private func call(
    _ use: JobUse, _ head: String, _ place: String, indentation: Int, _ value: (Field) -> String?
  ) -> String? {
    guard let job = service.job(named: use.job) else { return nil }
    let own = names[job: job.name]
    let payload = RouteStructView(job.fields, type: own.type, in: service, names: names)
    let arguments = zip(job.fields, payload.members).map { field, member in
      SwiftIdentifier.afterDot(member.property) + ": " + (value(field) ?? absent(field, of: own.type))
    }
    let made = SwiftCall.text(own.type, arguments, indentation: indentation + 4)
    return SwiftCall.text(head, [made.replacing("\n", with: "\n    "), place], indentation: indentation)
  }

  private func row(_ value: JobValue?) -> String? {
    let variable = names[resource.name].variable
    switch value {
    case .rowID: return variable + ".id"
    case .row(let field): return variable + "." + SwiftIdentifier.afterDot(SwiftIdentifier.property(field.swiftName))
    default: return nil
    }
  }

  private func taken(_ value: JobValue?, body: String) -> String? {
    switch value {
    case .pathID: "input.id"
    case .answerID: "answer.id"
    case .query(let field): "input." + SwiftIdentifier.afterDot(SwiftIdentifier.property(field.swiftName))
    case .body(let field): "input.\(body)." + SwiftIdentifier.afterDot(SwiftIdentifier.property(field.swiftName))
    default: nil
    }
  }

  /// What a field is that nothing gives.
  private func absent(_ field: Field, of type: String) -> String {
    if let value = field.defaultValue {
      return FieldScalar(field, inside: type, in: service, names: names).constant(value, isQualified: true)
    }
    return field.isOptional ? "nil" : "[]"
  }
}

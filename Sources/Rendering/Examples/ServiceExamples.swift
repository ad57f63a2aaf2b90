import ServiceDescription
import Templating

/// Example rows for every resource, and in which order they can be made.
struct ServiceExamples {
  let service: Service
  private(set) var byResource: [Name: ResourceExamples] = [:]
  private let circles: ReferenceCircles

  init(_ service: Service) {
    self.service = service
    circles = ReferenceCircles(service.resources)
    let texts = TextBoundsCache()
    let fields = service.resources.concurrentMap { resource in
      let examples = resource.fields.map { ($0.name, FieldExamples($0, in: service, texts: texts)) }
      return (resource.name, Dictionary(examples) { first, _ in first })
    }
    let byName = Dictionary(fields) { first, _ in first }
    for resource in service.resources { make(resource, byName) }
  }

  /// - Precondition: the resource is one of the service's.
  subscript(resource: Name) -> ResourceExamples {
    guard let examples = byResource[resource] else { preconditionFailure("no resource \(resource)") }
    return examples
  }

  /// Those of what a resource requires come before its own; required references never go in a circle.
  private mutating func make(_ resource: Resource, _ fields: [Name: [Name: FieldExamples]], above: Set<Name> = []) {
    guard byResource[resource.name] == nil else { return }
    let above = above.union([resource.name])
    for (field, reference) in resource.references where isFilled(field, of: resource) {
      if let target = service.resource(named: reference.target), !above.contains(target.name) {
        make(target, fields, above: above)
      }
    }
    byResource[resource.name] = ResourceExamples(
      resource, fields[resource.name] ?? [:], in: service, parents: byResource
    ) { field in
      isFilled(field, of: resource)
    }
  }

  /// Whether example rows hold the reference: always where one is required, else where the resource that is referred to
  /// can do without this one.
  private func isFilled(_ field: Field, of resource: Resource) -> Bool {
    guard case .reference(let reference) = field.type, !reference.isUser, field.access != .readOnly else {
      return false
    }
    if !field.isOptional { return true }
    return !circles.contains(resource.name, and: reference.target)
  }
}

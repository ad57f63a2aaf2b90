import ServiceDescription

/// What the schemas of the document are called: as the Swift types, where there is one.
struct SchemaNames {
  private var taken: Set<String> = ["problem", "fielderror"]
  private var byResource: [Name: ResourceSchemaNames] = [:]

  init(_ service: Service, names: NameTable) {
    for resource in service.resources {
      taken.formUnion([names[resource.name].type, names[resource.name].input].map { $0.lowercased() })
    }
    for resource in service.resources {
      let own = names[resource.name]
      byResource[resource.name] = ResourceSchemaNames(
        model: own.type, input: own.input, patch: allocate(own.type + "Patch"), page: allocate(own.type + "Page"))
    }
  }

  /// - Precondition: the resource is one of the service's.
  subscript(resource: Name) -> ResourceSchemaNames {
    guard let names = byResource[resource] else { preconditionFailure("no resource \(resource)") }
    return names
  }

  private mutating func allocate(_ name: String) -> String {
    var candidate = name
    while !taken.insert(candidate.lowercased()).inserted { candidate += "Schema" }
    return candidate
  }
}

/// The schemas of one resource.
struct ResourceSchemaNames {
  /// As it is sent, `Book`.
  var model: String
  /// As it is created, `BookInput`.
  var input: String
  /// As it is changed, `BookPatch`.
  var patch: String
  /// A part of its list, `BookPage`.
  var page: String
}

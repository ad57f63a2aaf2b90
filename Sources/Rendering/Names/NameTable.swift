import ServiceDescription

/// The Swift names of every resource, allocated together so that no two meet, ignoring case: files of one module may
/// not share a basename.
///
/// The names of the resources themselves come first, in the order of the description, and what is derived from them
/// after that: a resource added later never renames what an earlier one was called, unless it takes that very name.
struct NameTable {
  private var taken: Set<String> = []
  private var byResource: [Name: ResourceNames] = [:]
  private var byRoute: [Name: [Name: RouteNames]] = [:]
  private var byJob: [Name: JobNames] = [:]

  init(_ service: Service) {
    taken = Set(ReservedNames.types.union(ReservedNames.suites).map { $0.lowercased() })
    var types: [Name: String] = [:]
    for resource in service.resources {
      types[resource.name] = allocate(resource.name.upperCamel, suffix: "Model")
    }
    for resource in service.resources {
      guard let type = types[resource.name] else { continue }
      let plural = resource.plural.upperCamel
      let variable = SwiftIdentifier.local(resource.name.lowerCamel)
      let several = resource.plural.lowerCamel
      let isTaken = ReservedNames.listing.contains(several) || ReservedNames.blueprint.contains(several)
      byResource[resource.name] = ResourceNames(
        type: type,
        input: allocate(type + "Input", suffix: "Body"),
        repository: allocate(type + "Repository", suffix: "Store"),
        rules: allocate(type + "Rules", suffix: "Hooks"),
        seed: allocate(type + "Seed", suffix: "Rows"),
        blueprint: allocate(plural + "Blueprint", suffix: "Routes"),
        suites: allocateSuites(type),
        fixture: allocate(type + "Fixture", suffix: "Example"),
        folder: plural,
        variable: variable,
        variables: SwiftIdentifier.local(several) == variable || isTaken
          ? "all" + plural : SwiftIdentifier.local(several)
      )
    }
    for resource in service.resources { nameRoutes(of: resource) }
    for job in service.jobs {
      byJob[job.name] = JobNames(
        type: allocate(job.name.upperCamel + "Job", suffix: "Work"),
        handler: allocate(job.name.upperCamel + "Handler", suffix: "Work"),
        tests: allocate(job.name.upperCamel + "JobTests", suffix: "Suite"))
    }
  }

  /// The names around a custom route.
  ///
  /// - Precondition: the route is one of the resource's.
  subscript(resource: Name, route route: Name) -> RouteNames {
    guard let names = byRoute[resource]?[route] else { preconditionFailure("no route \(route) of \(resource)") }
    return names
  }

  /// - Precondition: the job is one of the service's.
  subscript(job job: Name) -> JobNames {
    guard let names = byJob[job] else { preconditionFailure("no job \(job)") }
    return names
  }

  /// - Precondition: the resource is one of the service's.
  subscript(resource: Name) -> ResourceNames {
    guard let names = byResource[resource] else { preconditionFailure("no resource \(resource)") }
    return names
  }

  /// Whether a type of that name exists in the emitted module, or must not exist inside a resource's type.
  func isTaken(_ type: String) -> Bool { taken.contains(type.lowercased()) }

  private mutating func nameRoutes(of resource: Resource) {
    let own = self[resource.name]
    // What a blueprint has already, whatever it is of.
    var members = ReservedNames.blueprint.union([own.variables])
    func member(_ name: String) -> String {
      var candidate = ReservedNames.keywords.contains(name) ? name + "Route" : name
      while !members.insert(candidate).inserted { candidate += "Route" }
      return candidate
    }
    byRoute[resource.name] = Dictionary(
      resource.routes.map { route in
        let type = allocate(own.type + route.name.upperCamel, suffix: "Route")
        let names = RouteNames(
          type: type,
          input: allocate(type + "Input", suffix: "Route"),
          body: allocate(type + "Body", suffix: "Route"),
          answer: allocate(type + "Answer", suffix: "Route"),
          example: allocate(type + "Example", suffix: "Route"),
          function: member(route.name.lowerCamel),
          property: member(type.prefix(1).lowercased() + type.dropFirst()))
        return (route.name, names)
      }
    ) { first, _ in first }
  }

  /// `Book`, for `BookCreateTests` and all others, of which none is there already.
  private mutating func allocateSuites(_ type: String) -> String {
    var candidate = type
    while ReservedNames.suiteEndings.contains(where: { isTaken(candidate + $0) }) { candidate += "Resource" }
    taken.formUnion(ReservedNames.suiteEndings.map { (candidate + $0).lowercased() })
    return candidate
  }

  private mutating func allocate(_ name: String, suffix: String) -> String {
    var candidate = name
    var number = 1
    while !taken.insert(candidate.lowercased()).inserted {
      candidate = name + suffix + (number == 1 ? "" : String(number))
      number += 1
    }
    return candidate
  }
}

/// The Swift names around one resource.
struct ResourceNames: Equatable {
  /// `Book`
  var type: String
  /// `BookInput`
  var input: String
  /// `BookRepository`
  var repository: String
  /// `BookRules`
  var rules: String
  /// `BookSeed`
  var seed: String
  /// `BooksBlueprint`
  var blueprint: String
  /// What the names of its test suites begin with, `Book`.
  var suites: String
  /// `BookFixture`
  var fixture: String
  /// The folder under `Blueprints/`, `Books`.
  var folder: String
  /// One of them in a variable: `book`.
  var variable: String
  /// Several of them in a variable, or what gives them: `books`.
  var variables: String
}

/// The Swift names around one custom route.
struct RouteNames: Equatable {
  /// The owner's own: `BookPublish`
  var type: String
  /// `BookPublishInput`
  var input: String
  /// `BookPublishBody`
  var body: String
  /// `BookPublishAnswer`
  var answer: String
  /// `BookPublishExample`
  var example: String
  /// The blueprint's handler, `publish`.
  var function: String
  /// Where the blueprint keeps the owner's own, `bookPublish`.
  var property: String
}

/// The Swift names around one job.
struct JobNames: Equatable {
  /// Its payload, which is what code enqueues: `IndexBookJob`
  var type: String
  /// The owner's own: `IndexBookHandler`
  var handler: String
  /// `IndexBookJobTests`
  var tests: String
}

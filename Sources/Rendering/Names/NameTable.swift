import ServiceDescription

/// The Swift names of every resource, allocated together so that no two meet, ignoring case: files of one module may
/// not share a basename.
///
/// The names of the resources themselves come first, in the order of the description, and what is derived from them
/// after that: a resource added later never renames what an earlier one was called, unless it takes that very name.
struct NameTable {
  private var taken: Set<String> = []
  private var byResource: [Name: ResourceNames] = [:]

  init(_ service: Service) {
    taken = Set(ReservedNames.types.map { $0.lowercased() })
    var types: [Name: String] = [:]
    for resource in service.resources {
      types[resource.name] = allocate(resource.name.upperCamel, suffix: "Model")
    }
    for resource in service.resources {
      guard let type = types[resource.name] else { continue }
      let plural = resource.plural.upperCamel
      let variable = SwiftIdentifier.local(resource.name.lowerCamel)
      let several = resource.plural.lowerCamel
      byResource[resource.name] = ResourceNames(
        type: type,
        input: allocate(type + "Input", suffix: "Body"),
        repository: allocate(type + "Repository", suffix: "Store"),
        rules: allocate(type + "Rules", suffix: "Hooks"),
        seed: allocate(type + "Seed", suffix: "Rows"),
        blueprint: allocate(plural + "Blueprint", suffix: "Routes"),
        tests: allocate(plural + "Tests", suffix: "Suite"),
        fixture: allocate(type + "Fixture", suffix: "Example"),
        folder: plural,
        variable: variable,
        variables: SwiftIdentifier.local(several) == variable || ReservedNames.listing.contains(several)
          ? "all" + plural : SwiftIdentifier.local(several)
      )
    }
  }

  /// - Precondition: the resource is one of the service's.
  subscript(resource: Name) -> ResourceNames {
    guard let names = byResource[resource] else { preconditionFailure("no resource \(resource)") }
    return names
  }

  /// Whether a type of that name exists in the emitted module, or must not exist inside a resource's type.
  func isTaken(_ type: String) -> Bool { taken.contains(type.lowercased()) }

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
  /// `BooksTests`
  var tests: String
  /// `BookFixture`
  var fixture: String
  /// The folder under `Blueprints/`, `Books`.
  var folder: String
  /// One of them in a variable: `book`.
  var variable: String
  /// Several of them in a variable, or what gives them: `books`.
  var variables: String
}

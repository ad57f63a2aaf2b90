import ServiceDescription
import Templating

/// The example rows of one resource, as `App seed` makes them.
struct SeedView: View {
  /// The resource's name in the description.
  var resource: String
  /// The enum that holds the rows.
  var type: String
  /// Makes the struct that keeps the rows in the database.
  var repositoryCall: String
  /// Whether rows like these are cached.
  var dropsCache: Bool
  var input: String
  var variables: String
  var table: String
  var nouns: String
  var nounsCapitalized: String
  /// JSON bodies as elements of an array.
  var rows: [String]
  /// Makes the rows, up to the closure: `let books = try await make(BookSeed.rows, ["author_id": authors])`.
  var making: String
  /// The property for their owner, where they have one.
  var owner: String?
  /// Whether they name a user otherwise.
  var namesUser: Bool
  /// Whether other rows refer to these.
  var isReferred: Bool

  static let schema = Schema<SeedView> {
    Code("resource", \.resource, "the resource's name in the description")
    Code("type", \.type, "the enum that holds the rows")
    Code("repositoryCall", \.repositoryCall, "makes the struct that keeps them in the database")
    Code("input", \.input, "the struct of what clients send")
    Code("variables", \.variables, "a variable for several")
    Code("table", \.table, "their table")
    Code("nouns", \.nouns, "several, in words")
    Code("nounsCapitalized", \.nounsCapitalized, "several, in words, with a capital")
    Code("rows", \.rows, "the bodies, Swift literals as elements of an array")
    Code("making", \.making, "the statement that makes them, up to its closure")
    Code("owner", \.owner, "the property for their owner")
    Flag("isReferred", \.isReferred, "whether other rows refer to these")
  }

  /// In an order in which every row comes after those that it refers to.
  static func all(of service: Service, names: NameTable, examples: ServiceExamples) -> [SeedView] {
    var waiting = service.resources.map(\.name).filter { !examples[$0].rows.isEmpty }.map { name in
      (name: name, targets: targets(of: examples[name]))
    }
    var order: [Name] = []
    var done: Set<Name> = []
    var referred: Set<Name> = []
    while let index = waiting.firstIndex(where: { $0.targets.isSubset(of: done) }) {
      let next = waiting.remove(at: index)
      order.append(next.name)
      done.insert(next.name)
      referred.formUnion(next.targets)
    }
    return order.concurrentMap { [referred] name in
      SeedView(examples[name], in: service, names: names, isReferred: referred.contains(name))
    }
  }

  private init(_ example: ResourceExamples, in service: Service, names: NameTable, isReferred: Bool) {
    let own = names[example.resource.name]
    resource = example.resource.name.upperCamel
    type = own.seed
    let drops = CacheDrops(example.resource, in: service)
    repositoryCall = drops.repositoryCall(own.repository)
    dropsCache = drops.isNeeded
    input = own.input
    variables = own.variables
    table = example.resource.table
    nouns = example.resource.nouns
    nounsCapitalized = nouns.prefix(1).uppercased() + nouns.dropFirst()
    rows = SwiftCall.elements(example.rows.enumerated().map { SeedRow.literal($1, number: $0, of: example) })
    owner = example.resource.fields.first(where: \.isOwner).map { field in
      SwiftIdentifier.afterDot(SwiftIdentifier.property(field.swiftName))
    }
    namesUser = example.resource.references.contains { field, _ in
      example.rows.first?.cells[field.name] == .user && !field.isOwner
    }
    let references = example.resource.references.compactMap { field, reference -> String? in
      if field.isOwner { return nil }
      if case .user = example.rows.first?.cells[field.name] { return SwiftValue.text(field.wireName) + ": users" }
      guard case .reference = example.rows.first?.cells[field.name] else { return nil }
      return SwiftValue.text(field.wireName) + ": " + names[reference.target].variables
    }
    let rows = [own.seed + ".rows"] + (references.isEmpty ? [] : ["[" + references.joined(separator: ", ") + "]"])
    making = SwiftCall.text(
      (isReferred ? "let \(own.variables)" : "_") + " = try await make", rows, indentation: 20)
    self.isReferred = isReferred
  }

  private static func targets(of example: ResourceExamples) -> Set<Name> {
    Set(
      example.resource.references.compactMap { field, reference in
        if case .reference = example.rows.first?.cells[field.name] { reference.target } else { nil }
      })
  }
}

import Persistence
import ServiceDescription
import Templating

/// What tests of failures need: of the database, of clients, and of whatever lies between.
struct FailuresView: View {
  /// Routes that take a body, and the fields they read; elements of an array.
  var bodyCases: [String]
  /// All tables, elements of an array in lines.
  var tables: [String]
  /// The first resource whose rows a client can make, one without references where there is such.
  var made: ResourceTestsView?
  /// Whether a client must make it with a field that is no object.
  var saysTwice: Bool
  /// The first whose creation is done once, however often it comes.
  var once: ResourceTestsView?
  /// The first whose rows a client can make, see and change.
  var changed: ResourceTestsView?

  static let schema = Schema<FailuresView> {
    Code("bodyCases", \.bodyCases, "routes that take a body, and the fields they read, as elements of an array")
    Code("tables", \.tables, "all tables, as elements of an array")
    One("made", \.made, "a resource whose rows a client can make")
    Flag("saysTwice", \.saysTwice, "whether a body of that must hold something that is no object")
    One("once", \.once, "one whose creation is done once, however often it comes")
    One("changed", \.changed, "one whose rows a client can make, see and change")
  }

  /// - Parameter resources: all of the service, each with its tests.
  init(_ service: Service, resources: [(resource: Resource, tests: ResourceTestsView)], routes: [RouteTestsView]) {
    let actions = resources.flatMap { resource, tests in
      Self.cases(of: resource, fixture: tests.hasRow ? tests.fixture : nil, prefix: service.api.prefix)
    }
    let own = routes.filter { $0.hasBody && $0.hasExample }.map { route in
      Self.bodyCase(route.method, SwiftValue.text(route.request), [])
    }
    bodyCases = SwiftCall.elements(actions + own + AuthRoutes.bodies(of: service).map { Self.post($0.path, $0.fields) })
    let names = DatabaseSchema(service).tables.map { TextRun.literal($0.name) }
    tables = SwiftCall.wrapped(SwiftCall.elements(names), separator: " ", indentation: 8)
    let makeable = resources.filter { $0.tests.hasCreate && $0.tests.hasRow }
    let made = makeable.first { !$0.tests.fixtureRows.hasReferences } ?? makeable.first
    self.made = made?.tests
    saysTwice = (made?.resource.fields ?? []).contains { field in
      if case .scalar(.json) = field.type { false } else { field.isRequired }
    }
    let tests = makeable.map(\.tests)
    once = tests.first(where: \.isIdempotent)
    changed = tests.first { $0.hasGet && $0.hasUpdate && $0.hasRows && $0.change.isSeen }
  }

  /// The fields of a resource's own are those of its example rows, so that one more of them changes nothing here.
  private static func cases(of resource: Resource, fixture: String?, prefix: String) -> [String] {
    let path = TextRun.literal(prefix + "/" + resource.path)
    let references = resource.fields.filter { $0.access != .readOnly && $0.isReference }.map(\.wireName)
    let creation = resource.actions.create.map { _ in
      guard let fixture else { return bodyCase(".post", path, references) }
      let others = references.isEmpty ? "" : ", and: [\(references.map(TextRun.literal).joined(separator: ", "))]"
      return SwiftCall.text(
        "BodyRoute", [".post", path, "fields(of: \(fixture).self\(others))"], indentation: SwiftCall.inArray)
    }
    let item = TextRun.literal(prefix + "/" + resource.path + "/" + RouteExample.segment(.id, of: resource))
    // Its fields are only read where there is a row.
    let change = resource.actions.update.map { _ in bodyCase(".patch", item, []) }
    return [creation, change].compactMap(\.self)
  }

  private static func post(_ path: String, _ fields: [String]) -> String {
    bodyCase(".post", TextRun.literal(path), fields)
  }

  private static func bodyCase(_ method: String, _ path: String, _ fields: [String]) -> String {
    let names = fields.map(TextRun.literal)
    func call(_ list: String) -> String {
      SwiftCall.text("BodyRoute", [method, path] + (names.isEmpty ? [] : [list]), indentation: SwiftCall.inArray)
    }
    let line = call("[" + names.joined(separator: ", ") + "]")
    guard line.contains("\n"), !names.isEmpty else { return line }
    // Where an argument stands on lines of its own, its elements are 8 deeper than the call.
    let lines = SwiftCall.wrapped(names, indentation: 17).map { "        " + $0 }
    return call("[\n" + lines.joined(separator: "\n") + ",\n    ]")
  }
}

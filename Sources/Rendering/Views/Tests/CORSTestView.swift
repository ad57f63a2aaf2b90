import ServiceDescription
import Templating

/// A path, and an origin that it is open to.
struct CORSTestView: View {
  var path: String
  var origin: Text
  /// What the answer says about the origin.
  var allowed: Text
  var methods: String
  /// A Swift expression.
  var headers: String
  /// Swift expressions of type `String?`.
  var credentials: String
  var maxAge: String

  static let schema = Schema<CORSTestView> {
    Code("path", \.path, "an address")
    Words("origin", \.origin, "an origin that may use it")
    Words("allowed", \.allowed, "what the answer says about the origin")
    Code("methods", \.methods, "the methods that a page may use")
    Code("headers", \.headers, "the headers that a page may send, a Swift expression")
    Code("credentials", \.credentials, "what the answer says about credentials, or nil")
    Code("maxAge", \.maxAge, "seconds that a preflight may be kept, or nil")
  }

  /// One for each origin that the first path of a resource is open to, and the same where it was before.
  static func all(of resource: Resource, in service: Service) -> [CORSTestView] {
    guard let cors = resource.cors ?? service.api.cors,
      let path = PathTestView.all(of: resource, prefix: service.api.prefix).first
    else { return [] }
    // The text of the policy is the application's own: both must say the same.
    let policy = CORSView(cors, variable: "", address: "", in: service)
    let origins =
      switch cors.origins {
      case .all: [("https://any.example", cors.credentials ? "https://any.example" : "*")]
      case .some(let list): list.map { ($0, $0) }
      }
    let rest = path.path.dropFirst(service.api.prefix.count + 1 + resource.path.count)
    return [resource.path, resource.moved?.path].compactMap(\.self).flatMap { segment in
      origins.map { origin, allowed in
        CORSTestView(
          path: service.api.prefix + "/" + segment + rest, origin: Text(origin), allowed: Text(allowed),
          methods: cors.methods?.map(\.rawValue).joined(separator: ", ") ?? path.allow,
          headers: CORSView.headersArgument(policy.headers, indentation: 12),
          credentials: cors.credentials ? "\"true\"" : "nil",
          maxAge: cors.maxAge.map { "\"\($0.seconds)\"" } ?? "nil"
        )
      }
    }
  }
}

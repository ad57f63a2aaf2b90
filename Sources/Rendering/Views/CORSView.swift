import ServiceDescription
import Templating

/// A CORS policy and the paths it is for.
struct CORSView: View {
  /// The constant that holds it.
  var variable: String
  /// The path of the resource or the API.
  var address: String
  var origins: String
  var methods: String
  var headers: String
  var allowsCredentials: String
  var maxAge: String

  static let schema = Schema<CORSView> {
    Code("variable", \.variable, "the constant that holds it")
    Code("address", \.address, "the path it is for")
    Code("origins", \.origins, "the origins, a Swift expression")
    Code("methods", \.methods, "the methods, a Swift expression; nil for those of the path")
    Code("headers", \.headers, "the headers that a page may send")
    Code("allowsCredentials", \.allowsCredentials, "true or false")
    Code("maxAge", \.maxAge, "seconds that a preflight may be kept, a Swift expression")
  }

  /// - Parameter address: the path of the resource or the API.
  init(_ cors: CORS, variable: String, address: String) {
    self.variable = variable
    self.address = address
    switch cors.origins {
    case .all: origins = ".all"
    case .some(let list): origins = ".some([" + list.map(SwiftValue.text).joined(separator: ", ") + "])"
    }
    methods = cors.methods.map { SwiftValue.text($0.map(\.rawValue).joined(separator: ", ")) } ?? "nil"
    headers = (cors.headers ?? ["Content-Type", "If-Match", "If-None-Match", "X-Request-Id"]).joined(separator: ", ")
    allowsCredentials = "\(cors.credentials)"
    maxAge = cors.maxAge.map { SwiftValue.grouped($0.seconds) } ?? "nil"
  }
}

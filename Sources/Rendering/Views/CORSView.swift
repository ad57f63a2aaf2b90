import ServiceDescription
import Templating

/// A CORS policy and the paths it is for.
struct CORSView: View {
  /// The constant that holds it.
  var variable: String
  /// The path of the resource or the API.
  var address: String
  var below: String
  var origins: String
  var methods: String
  var headers: String
  var allowsCredentials: String
  var maxAge: String
  var allowsAll: Bool
  /// For tests: a path that it is for, an origin that it lets in, and what that is answered.
  var probe: String
  var allowedOrigin: String
  var answeredOrigin: String
  var answeredCredentials: String
  var answeredVary: String
  var answeredMethods: String
  var answeredMaxAge: String

  static let schema = Schema<CORSView> {
    Code("variable", \.variable, "the constant that holds it")
    Code("address", \.address, "the path it is for")
    Code("below", \.below, "what the paths below that begin with")
    Code("origins", \.origins, "the origins, a Swift expression")
    Code("methods", \.methods, "the methods, a Swift expression; nil for those of the path")
    Code("headers", \.headers, "the headers that a page may send")
    Code("allowsCredentials", \.allowsCredentials, "true or false")
    Code("maxAge", \.maxAge, "seconds that a preflight may be kept, a Swift expression")
    Flag("allowsAll", \.allowsAll, "whether every origin is let in")
    Code("probe", \.probe, "a path that it is for")
    Code("allowedOrigin", \.allowedOrigin, "an origin that it lets in")
    Code("answeredOrigin", \.answeredOrigin, "the origin that the answer names")
    Code("answeredCredentials", \.answeredCredentials, "what the answer says of credentials, a Swift expression")
    Code("answeredVary", \.answeredVary, "what the answer varies by, a Swift expression")
    Code("answeredMethods", \.answeredMethods, "the methods that a preflight is told, a Swift expression")
    Code("answeredMaxAge", \.answeredMaxAge, "how long a preflight may be kept, a Swift expression")
  }

  /// - Parameters:
  ///   - address: the path of the resource or the API.
  ///   - probe: a path of a list below that.
  init(_ cors: CORS, variable: String, address: String, probe: String) {
    self.variable = variable
    self.address = address
    below = address + "/"
    switch cors.origins {
    case .all: origins = ".all"
    case .some(let list): origins = ".some([" + list.map(SwiftValue.text).joined(separator: ", ") + "])"
    }
    methods = cors.methods.map { SwiftValue.text($0.map(\.rawValue).joined(separator: ", ")) } ?? "nil"
    headers = (cors.headers ?? ["Content-Type", "If-Match", "If-None-Match", "X-Request-Id"]).joined(separator: ", ")
    allowsCredentials = "\(cors.credentials)"
    self.probe = probe
    if case .some(let list) = cors.origins { allowedOrigin = list[0] } else { allowedOrigin = "https://page.invalid" }
    if case .all = cors.origins { allowsAll = true } else { allowsAll = false }
    let isFixed = allowsAll && !cors.credentials
    answeredOrigin = isFixed ? "*" : allowedOrigin
    answeredVary = isFixed ? "nil" : SwiftValue.text("Origin")
    answeredCredentials = cors.credentials ? SwiftValue.text("true") : "nil"
    answeredMethods = cors.methods == nil ? "answer.headers[.allow]" : methods
    answeredMaxAge = cors.maxAge.map { SwiftValue.text(String($0.seconds)) } ?? "nil"
    maxAge = cors.maxAge.map { SwiftValue.grouped($0.seconds) } ?? "nil"
  }
}

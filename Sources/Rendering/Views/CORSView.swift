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
  var headers: [String]
  var allowsCredentials: String
  var maxAge: String

  var headersExpression: String { Self.headersArgument(headers, indentation: 8) }

  static let schema = Schema<CORSView> {
    Code("variable", \.variable, "the constant that holds it")
    Code("address", \.address, "the path it is for")
    Code("origins", \.origins, "the origins, a Swift expression")
    Code("methods", \.methods, "the methods, a Swift expression; nil for those of the path")
    Code("headers", \.headersExpression, "the headers that a page may send, a Swift expression")
    Code("allowsCredentials", \.allowsCredentials, "true or false")
    Code("maxAge", \.maxAge, "seconds that a preflight may be kept, a Swift expression")
  }

  /// - Parameter address: the path of the resource or the API.
  init(_ cors: CORS, variable: String, address: String, in service: Service) {
    self.variable = variable
    self.address = address
    switch cors.origins {
    case .all: origins = ".all"
    case .some(let list): origins = ".some([" + list.map(SwiftValue.text).joined(separator: ", ") + "])"
    }
    methods = cors.methods.map { SwiftValue.text($0.map(\.rawValue).joined(separator: ", ")) } ?? "nil"
    headers = cors.headers ?? Self.usualHeaders(service)
    allowsCredentials = "\(cors.credentials)"
    maxAge = cors.maxAge.map { SwiftValue.grouped($0.seconds) } ?? "nil"
  }

  /// As an argument of a call that is indented as policies are; in several lines where it is too long for one.
  static func headersArgument(_ headers: [String], indentation: Int) -> String {
    let text = SwiftValue.text(headers.joined(separator: ", "))
    guard indentation + "headers: ,".count + text.count > SwiftCall.lineLength else { return text }
    let margin = String(repeating: " ", count: indentation)
    let words = headers.map { SwiftValue.text($0) + "," }
    let lines = SwiftCall.wrapped(words, separator: " ", indentation: indentation + 4).map { margin + "    " + $0 }
    return (["["] + lines + [margin + #"].joined(separator: ", ")"#]).joined(separator: "\n")
  }

  /// All that the service reads and that a browser does not send without being allowed to.
  private static func usualHeaders(_ service: Service) -> [String] {
    var headers = ["Content-Type", "If-Match", "If-None-Match", "X-Request-Id"]
    if service.auth != nil { headers.append("Authorization") }
    if service.hasIdempotency { headers.append("Idempotency-Key") }
    if CacheView(service) != nil { headers.append("Cache-Control") }
    if case .header(let name) = service.limits.client { headers.append(name) }
    return Set(headers).sorted()
  }
}

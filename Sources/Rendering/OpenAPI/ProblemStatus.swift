/// A status that the service refuses with.
struct ProblemStatus {
  let code: Int
  /// As RFC 9110 calls it: the `title` of the problem.
  let reason: String
  /// When it is answered.
  let meaning: String

  /// The response that all routes share, `NotFound`.
  var component: String { reason.split(separator: " ").joined() }

  /// Nil for what no problem is answered with.
  init?(code: Int) {
    guard let status = Self.all.first(where: { $0.code == code }) else { return nil }
    self = status
  }

  /// One that stands for all others: what a custom route answers until somebody has written it.
  init(other meaning: String) {
    self.init(501, "Not Implemented", meaning)
  }

  private init(_ code: Int, _ reason: String, _ meaning: String) {
    self.code = code
    self.reason = reason
    self.meaning = meaning
  }

  /// Every status that some route may have, in order.
  static let all = [
    ProblemStatus(400, "Bad Request", "The query is not understood, or the body broke off."),
    ProblemStatus(401, "Unauthorized", "Nobody is logged in, or the token is not valid."),
    ProblemStatus(403, "Forbidden", "Whoever is logged in may not do this."),
    ProblemStatus(404, "Not Found", "There is nothing at this address."),
    ProblemStatus(408, "Request Timeout", "The body was not complete in time."),
    ProblemStatus(409, "Conflict", "This clashes with what there is."),
    ProblemStatus(412, "Precondition Failed", "It has changed since the version that `If-Match` names."),
    ProblemStatus(413, "Content Too Large", "The body is too long."),
    ProblemStatus(422, "Unprocessable Content", "The body breaks rules; `errors` names every one."),
    ProblemStatus(429, "Too Many Requests", "This was asked too often; `Retry-After` says when to ask again."),
    ProblemStatus(500, "Internal Server Error", "Something went wrong in the service."),
    ProblemStatus(503, "Service Unavailable", "The service took too long, or something that it needs does not answer."),
  ]
}

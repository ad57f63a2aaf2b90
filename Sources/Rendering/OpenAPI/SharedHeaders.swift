/// The headers of answers, each described once.
enum SharedHeaders {
  static let limits = ["X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset"]

  /// - Parameter used: names that the document refers to.
  static func components(_ used: Set<String>) -> [JSONTree.Member] {
    all.filter { used.contains($0.name) }.map { header in
      JSONTree.Member(header.name, ["description": .text(header.description), "schema": header.schema])
    }
  }

  private static let count: JSONTree = ["type": "integer", "minimum": 0]

  private static let all: [(name: String, description: String, schema: JSONTree)] = [
    ("Age", "Seconds since the answer was made.", count),
    ("ETag", "Names this version (RFC 9110, section 8.8.3).", ["type": "string"]),
    ("Idempotent-Replayed", "`true` where this is the answer to an earlier request.", ["type": "string"]),
    ("Link", "The other pages (RFC 8288), as in `links`.", ["type": "string"]),
    ("Location", "The path of what was made.", ["type": "string", "format": "uri-reference"]),
    ("Retry-After", "Whole seconds to wait before asking again.", ["type": "integer", "minimum": 1]),
    ("WWW-Authenticate", "How to log in (RFC 6750).", ["type": "string"]),
    ("X-Cache", "Whether the answer was kept.", ["type": "string", "enum": ["hit", "miss"]]),
    ("X-RateLimit-Limit", "How many requests the limit allows that has fewest left.", count),
    ("X-RateLimit-Remaining", "How many of them are left.", count),
    ("X-RateLimit-Reset", "When its window ends, in seconds since 1970.", count),
    (
      "X-Request-Id", "Names the request in the logs; taken over from the request where it has one.", ["type": "string"]
    ),
  ]
}

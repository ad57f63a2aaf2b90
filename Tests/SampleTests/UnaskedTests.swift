import Testing

/// A service has nothing of what its description does not ask for.
@Suite struct UnaskedTests {
  /// What each part brings along, wherever it stands: files, code, dependencies, settings, words of the contract.
  private static let marks = [
    "auth": [
      "Auth/", "JWT", "jwt", "swift-crypto", "Crypto", "AUTH_", "Principal", "identity", "Role", "/me\"", "Token",
    ],
    "limits": ["Limiter", "RateLimit", "TRUSTED_PROXIES"],
    "cache": ["Cache/", "X-Cache", "CACHE_BYTES"],
    "idempotency": ["Idempoten", "idempoten"],
    "redis": ["Redis", "redis", "STORE_URL"],
    "postgres": ["Postgres", "libpq"],
    "metrics": ["MetricRegistry", "/metrics"],
    "routes": ["CustomRoute"],
  ]

  @Test(arguments: marks.keys.sorted())
  func theSmallestServiceHasNoneOfIt(_ part: String) throws {
    let minimal = try #require(SampleProject.all.first { $0.name == "minimal" }).rendered()
    let bookstore = try #require(SampleProject.all.first { $0.name == "bookstore" }).rendered()
    for mark in Self.marks[part] ?? [] {
      #expect(Self.places(of: mark, in: minimal) == [])
      // Nor is it spelled in another way by now.
      #expect(!Self.places(of: mark, in: bookstore).isEmpty, "nothing says \(mark)")
    }
  }

  private static func places(of mark: String, in project: [String: [UInt8]]) -> [String] {
    project.filter { path, contents in
      path.contains(mark) || String(decoding: contents, as: UTF8.self).contains(mark)
    }
    .map(\.key).sorted()
  }
}

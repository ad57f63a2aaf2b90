import ServiceDescription
import Testing

@testable import Rendering

/// What a write makes stale, over whatever references.
@Suite struct CacheNamespacesTests {
  private static let service = """
    hornero: 1
    service: Library
    resources:
      Shelf: { fields: { a: string }, actions: { get: { cache: 1m } } }
      Book: { fields: { shelf: { type: Shelf, on-delete: cascade } } }
      Review: { fields: { book: { type: Book, on-delete: cascade } }, actions: { list: { cache: { items: 1m, count: 1m } } } }
      Reply: { fields: { review: { type: 'Review?', on-delete: clear } }, actions: { list: { cache: 1m } } }
      Like: { fields: { reply: { type: 'Reply?', on-delete: cascade } }, actions: { get: { cache: 1m } } }
      Loan: { fields: { book: { type: Book, on-delete: forbid } }, actions: { get: { cache: 1m } } }
      Member: { fields: { a: string }, routes: { best: { method: GET, path: best, cache: 1m, returns: '[Rank]' } } }
      Rank: { fields: { up: { type: 'Rank?', on-delete: cascade } } }
      Plain: { fields: { shelf: { type: Shelf, on-delete: cascade } } }
    """

  @Test(arguments: [
    ("Shelf", [".shelves", ".reviews", ".replies"]),
    ("Book", [".reviews", ".replies"]),
    ("Review", [".reviews", ".replies"]),
    // What is only cleared takes nothing along.
    ("Reply", [".replies", ".likes"]),
    ("Loan", [".loans"]),
    ("Member", [".members"]),
    ("Rank", [".ranks"]),
    ("Plain", []),
  ])
  func aDeletionDropsWhatGoesAlong(_ name: String, _ dropped: [String]) throws {
    let service = try Self.parsed()
    let resource = try #require(service.resource(named: Name(name)))
    #expect(CacheNamespaces(service).deleting(from: resource) == dropped)
  }

  @Test(arguments: [("Shelf", [".shelves"]), ("Book", []), ("Rank", [".ranks"])])
  func anyOtherWriteDropsItsOwn(_ name: String, _ dropped: [String]) throws {
    let service = try Self.parsed()
    let resource = try #require(service.resource(named: Name(name)))
    #expect(CacheNamespaces(service).writing(to: resource) == dropped)
  }

  /// A row that is cleared by one way may go by another.
  @Test func aRowMayBeClearedAndGo() throws {
    let service = try Self.parsed(
      """
      hornero: 1
      service: Library
      resources:
        A: { fields: { a: string } }
        B: { fields: { a: { type: 'A?', on-delete: clear }, by: { type: 'A?', on-delete: cascade } } }
        C: { fields: { b: { type: B, on-delete: cascade } }, actions: { get: { cache: 1m } } }
      """)
    let resource = try #require(service.resource(named: Name("A")))
    #expect(CacheNamespaces(service).deleting(from: resource) == [".cs"])
  }

  private static func parsed(_ text: String = service) throws -> Service {
    let (service, diagnostics) = parseService([UInt8](text.utf8), file: "hornero.yml")
    return try #require(service, "\(diagnostics.map(\.message))")
  }
}

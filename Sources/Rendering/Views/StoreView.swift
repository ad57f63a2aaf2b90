import ServiceDescription
import Templating

/// What limits and cache keep their counts and answers in.
struct StoreView: View {
  var hasMemory: Bool
  var hasRedis: Bool
  /// What `STORE_URL` may be, in words.
  var expected: String
  /// What development and tests start with.
  var development: String
  var testing: String
  var startsWithMemory: Bool { development == "memory:" }

  static let schema = Schema<StoreView> {
    Flag("hasMemory", \.hasMemory, "whether it may be the memory of the process")
    Flag("hasRedis", \.hasRedis, "whether it may be Redis")
    Flag("startsWithMemory", \.startsWithMemory, "whether development starts with the memory of the process")
    Code("development", \.development, "the STORE_URL of development")
    Code("testing", \.testing, "the STORE_URL of tests")
    Code("expected", \.expected, "what STORE_URL may be, in words")
  }

  /// - Parameter isUsed: whether there is anything to keep.
  init?(_ service: Service, isUsed: Bool) {
    guard isUsed else { return nil }
    let stores = service.data.stores
    hasMemory = stores.contains(.memory)
    hasRedis = stores.contains(.redis)
    let local = "redis://127.0.0.1:6379"
    development = stores.first == .redis ? local : "memory:"
    testing = hasMemory ? "memory:" : local
    let remote = "redis://user:password@host:6379/0 or rediss://…"
    expected = hasMemory ? "memory:, " + remote : remote
  }
}

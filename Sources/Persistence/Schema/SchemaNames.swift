/// The names of what belongs to a table: stable, because a clash is known by them and a later step drops by them.
///
/// They follow PostgreSQL's own: `books_pkey`, `books_author_id_fkey`, `books_genre_check`, `books_isbn_key`,
/// `books_title_idx`.
public enum SchemaNames {
  /// PostgreSQL cuts what is longer, silently.
  static let longest = 63

  static func primaryKey(_ table: String) -> String { name([table], "pkey") }
  static func foreignKey(_ table: String, _ column: String) -> String { name([table, column], "fkey") }
  static func check(_ table: String, _ column: String) -> String { name([table, column], "check") }

  static func index(_ table: String, _ columns: [String], isUnique: Bool) -> String {
    name([table] + columns, isUnique ? "key" : "idx")
  }

  /// A name that is too long is cut, and ends in a digest of the whole, so that no two meet.
  static func name(_ parts: [String], _ suffix: String) -> String {
    let whole = (parts + [suffix]).joined(separator: "_")
    if whole.utf8.count <= longest { return whole }
    let digest = String(fnv1a(whole), radix: 36)
    let head = whole.prefix(longest - digest.utf8.count - suffix.utf8.count - 2)
    return "\(head)_\(digest)_\(suffix)"
  }

  /// A name that stands for another while a migration runs: `old_books`, or `old_2_books` where that is taken.
  static func spare(_ prefix: String, _ name: String, besides taken: Set<String>) -> String {
    let prefixes = ["\(prefix)_"] + (2...taken.count + 2).map { "\(prefix)_\($0)_" }
    let names = prefixes.lazy.map { $0 + name.prefix(longest - $0.utf8.count) }
    return names.first { !taken.contains($0) } ?? prefix
  }

  /// FNV-1a with 32 bits: the same on every machine, unlike Swift's hashes.
  private static func fnv1a(_ text: String) -> UInt32 {
    text.utf8.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }
}

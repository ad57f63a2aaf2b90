import Testing

@testable import HorneroKit

@Suite struct DatabaseShellTests {
  @Test(arguments: [
    ("postgres://me:se%40cret@host:5433/shop", "postgres://me@host:5433/shop", "se@cret"),
    ("postgresql://me@host/shop?sslmode=require", "postgresql://me@host/shop?sslmode=require", nil),
    ("postgres://me:a:b@h/shop", "postgres://me@h/shop", "a:b"),
    ("postgres:///shop?host=/tmp&password=x%26y&user=me", "postgres:///shop?host=/tmp&user=me", "x&y"),
    ("postgres://h/shop?password=only", "postgres://h/shop", "only"), ("postgres://me:@h", "postgres://me@h", ""),
  ])
  func passwordsLeaveTheAddress(_ url: String, _ rest: String, _ password: String?) throws {
    let address = try #require(PostgresAddress(url: url))
    #expect(address.withoutPassword == rest && address.password == password)
  }

  @Test func databasesAreCalledByTheEndOfTheAddress() {
    #expect(PostgresAddress(url: "postgres://h:1/my%20shop?a=b/c")?.database == "my shop")
    #expect(PostgresAddress(url: "postgres://h")?.database == nil)
    #expect(PostgresAddress(url: "mysql://h/shop") == nil && PostgresAddress(url: "shop") == nil)
  }

  @Test func aFileThatIsNotThereIsNotMade() {
    #expect(throws: DatabaseShellError.failed(reason: "none.sqlite: there is no such file")) {
      try DatabaseShell.file("none.sqlite", at: "/no/such/none.sqlite")
    }
    #expect(throws: DatabaseShellError.failed(reason: "/tmp is a folder")) {
      try DatabaseShell.file("/tmp", at: "/tmp")
    }
  }

  @Test func bothStreamsAreReadToTheirEnds() throws {
    let script = "i=0; while [ $i -lt 20000 ]; do echo out $i; echo err $i >&2; i=$((i+1)); done; exit 3"
    let result = try Program.run(["sh", "-c", script], hearsErrors: false)
    #expect(result.status == 3)
    #expect(result.output.count { $0 == UInt8(ascii: "\n") } == 20_000)
    #expect(result.errors.count { $0 == UInt8(ascii: "\n") } == 20_000)
  }
}

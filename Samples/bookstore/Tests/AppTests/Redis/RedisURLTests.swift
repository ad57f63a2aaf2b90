import Testing

@testable import App

struct RedisURLTests {
    @Test func hasDefaults() throws {
        let url = try #require(RedisURL("redis://localhost"))
        #expect(url.host == "localhost")
        #expect(url.port == 6379)
        #expect(url.database == 0)
        #expect(!url.usesTLS)
        #expect(url.user == nil)
        #expect(url.password == nil)
    }

    @Test func readsAllParts() throws {
        let url = try #require(RedisURL("rediss://app:p%40ss%2Fw%3Ard@[::1]:6380/12"))
        #expect(url.host == "::1")
        #expect(url.port == 6380)
        #expect(url.database == 12)
        #expect(url.usesTLS)
        #expect(url.user == "app")
        #expect(url.password == "p@ss/w:rd")
    }

    @Test func takesAPasswordAlone() {
        let url = RedisURL("redis://:secret@10.0.0.1/")
        #expect(url?.user == nil)
        #expect(url?.password == "secret")
        #expect(url?.database == 0)
    }

    @Test(arguments: [
        "", "redis:", "redis://", "redis:///0", "redis://:6379", "http://localhost", "REDIS//localhost",
        "redis://localhost:0", "redis://localhost:65536", "redis://localhost:x", "redis://localhost/x",
        "redis://localhost/-1", "redis://localhost//1", "redis://localhost/1/2", "redis://localhost/1?a=b",
        "redis://localhost/1#a", "redis://app@localhost", "redis://app:@localhost", "redis://:@localhost",
        "redis://a b", "redis://:p%zz@localhost",
    ])
    func refuses(_ text: String) {
        #expect(RedisURL(text) == nil)
    }

    @Test func tellsNoSecret() {
        let url = RedisURL("rediss://app:secret@[::1]:6380/12")
        #expect(url?.description == "rediss://[::1]:6380/12")
        var dumped = ""
        dump(url, to: &dumped)
        for text in [dumped, "\(String(describing: url))", String(reflecting: url)] {
            #expect(!text.contains("secret"))
        }
    }
}

import Foundation
import HTTPTypes
import Hummingbird
import Testing

@testable import App

/// `GET /openapi.json` and `GET /docs`
struct DocsTests {
    @Test(arguments: [
        ("/openapi.json", "openapi.json", "application/json; charset=utf-8"),
        ("/docs", "docs/index.html", "text/html; charset=utf-8"),
        ("/docs/docs.css", "docs/docs.css", "text/css; charset=utf-8"),
        ("/docs/docs.js", "docs/docs.js", "text/javascript; charset=utf-8"),
    ])
    func sendsTheFile(_ path: String, _ file: String, _ type: String) async throws {
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try await withService { service in
            let answer = try await service.get(path)
            #expect(answer.status == .ok)
            #expect(answer.headers[.contentType] == type)
            #expect(answer.body == text)
            let tag = try #require(answer.headers[.eTag])
            let known = try await service.get(path, headers: [.ifNoneMatch: tag])
            #expect(known.status == .notModified)
            #expect(known.body.isEmpty)
            let other = try await service.get(path, headers: [.ifNoneMatch: "\"other\""])
            #expect(other.status == .ok)
        }
    }

    @Test func tellsVersionsApart() async throws {
        try await withService { service in
            var tags: Set<String> = []
            for path in ["/openapi.json", "/docs", "/docs/docs.css", "/docs/docs.js"] {
                tags.insert(try #require(try await service.get(path).headers[.eTag]))
            }
            #expect(tags.count == 4)
        }
    }

    /// Whoever adds a route adds it to the contract.
    @Test func tellsOfEveryRoute() async throws {
        let json = try JSONValue(parsing: Data(contentsOf: URL(filePath: "openapi.json")))
        let paths = try #require(json["paths"]).fields
        let documented = paths.flatMap { path, item in
            item.fields.keys.filter { $0 != "parameters" }.map { $0.uppercased() + " " + path }
        }
        let database = try openDatabase(AppConfiguration.testing().database)
        let routes = try await buildRouter(database: database).routes
            // Paths of before are no part of what clients are to use.
            .filter { route in !MovedPath.all.contains { route.path.description.isBelow($0.old) } }
        let served = routes.map { $0.method.rawValue + " " + $0.path.description }
            .filter { !$0.hasPrefix("HEAD ") && !Self.undocumented.contains($0) }
        #expect(documented.sorted() == served.sorted())
    }

    /// What is for people and for whoever runs the service.
    private static let undocumented = [
        "GET /openapi.json", "GET /docs", "GET /docs/docs.css", "GET /docs/docs.js",
    ]

    @Test func letsThePageRunNothingButItsOwn() async throws {
        try await withService { service in
            let answer = try await service.get("/docs")
            let policy = try #require(answer.headers[.contentSecurityPolicy])
            let allowed = [
                "default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'", "img-src data:",
                "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
            ]
            #expect(policy == allowed.joined(separator: "; "))
            #expect(!answer.body.contains("http://"))
            #expect(!answer.body.contains("https://"))
        }
    }

    @Test func namesAFileThatIsMissing() async throws {
        let log = RecordedLog()
        let router = Router(context: AppContext.self)
        router.add(middleware: ErrorMiddleware())
        let file = StaticFile("docs/no-such-file", type: "text/plain")
        router.get("file") { try file.response(to: $0, $1) }
        try await withRoutes(router, logger: log.logger) { service in
            try await service.get("/file").expectProblem(.notFound)
            #expect(log.lines.contains { $0["file"] == "docs/no-such-file" && $0["level"] == "error" })
        }
    }
}

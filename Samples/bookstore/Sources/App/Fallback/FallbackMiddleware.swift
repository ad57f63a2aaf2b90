import HTTPTypes
import Hummingbird

/// Answers a GET that nothing else knows with the page of a single-page application, which routes by itself.
/// Unknown addresses of the API stay 404.
struct FallbackMiddleware: RouterMiddleware {
    typealias Context = AppContext

    private let files = FileIO()

    func handle(
        _ request: Request,
        context: AppContext,
        next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(forWholeFile(request), context)
        } catch let error as HTTPError where error.status == .notFound && isPage(request) {
            let page = try await files.loadFile(path: "public/index.html", context: context)
            return Response(status: .ok, headers: [.contentType: "text/html; charset=utf-8"], body: page)
        }
    }

    /// Without `Range`: the framework answers one beyond a file's end with a negative length, and whoever asks for a part
    /// must take the whole as well (RFC 9110, section 14.2).
    private func forWholeFile(_ request: Request) -> Request {
        guard request.headers.contains(.range) else { return request }
        var head = request.head
        head.headerFields[.range] = nil
        return Request(head: head, body: request.body)
    }

    private func isPage(_ request: Request) -> Bool {
        (request.method == .get || request.method == .head) && !request.uri.path.isBelow("/v1")
    }
}

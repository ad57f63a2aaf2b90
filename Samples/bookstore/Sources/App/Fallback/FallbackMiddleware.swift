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
        // The framework answers a range beyond a file's end with a negative length; the whole file is right too
        // (RFC 9110, section 14.2).
        var request = request
        request.headers[.range] = nil
        do {
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound && isPage(request) {
            let page = try await files.loadFile(path: "public/index.html", context: context)
            return Response(status: .ok, headers: [.contentType: "text/html; charset=utf-8"], body: page)
        }
    }

    private func isPage(_ request: Request) -> Bool {
        (request.method == .get || request.method == .head) && !request.uri.path.hasPrefix("/v1/")
    }
}

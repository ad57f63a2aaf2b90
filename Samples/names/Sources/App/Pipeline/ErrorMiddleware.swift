import Hummingbird

/// Turns whatever is thrown below it into a problem response. What nobody foresaw is logged with the request id and
/// answered by a bare 500.
struct ErrorMiddleware: RouterMiddleware {
    typealias Context = AppContext

    func handle(
        _ request: Request,
        context: AppContext,
        next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            return problem(for: error, context).response(path: request.uri.path, requestID: context.requestID)
        }
    }

    private func problem(for error: any Error, _ context: AppContext) -> Problem {
        switch error {
        case let problem as Problem:
            return problem
        case let violation as ConstraintViolation:
            return violation.problem
        case let error as DatabaseUnavailable:
            context.logger.error("database unavailable", metadata: ["error": "\(error.reason)"])
            return .unavailable("The database does not answer.")
        case let error as HTTPError where error.status == .notFound:
            return .notFound
        case let error as HTTPError where error.status.code < 500:
            return Problem(error.status, detail: error.body ?? "The request is refused.")
        case is CancellationError where Task.isCancelled:
            // Given up from outside, because it took too long: what is answered then is said there.
            return .unavailable("This was given up.")
        default:
            context.logger.error("unexpected error", metadata: ["error": "\(String(reflecting: error))"])
            return Problem(.internalServerError, detail: "Something went wrong on our side.")
        }
    }
}

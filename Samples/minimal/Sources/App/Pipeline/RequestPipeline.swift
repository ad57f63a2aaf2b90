import Hummingbird
import Logging

/// What every request passes on its way to the router and back, outermost first: its id, its log line, its time limit.
/// Inside, `ErrorMiddleware` turns what handlers throw into answers.
struct RequestPipeline: HTTPResponder {
    private let routes: RouterResponder<AppContext>
    let workLimit: TimeLimit
    let bodyLimit: TimeLimit

    /// - Parameters:
    ///   - timeout: for the work on one request, not for sending the answer.
    ///   - bodyTimeout: for a body to arrive.
    init(
        routes: RouterResponder<AppContext>,
        timeout: Duration,
        bodyTimeout: Duration
    ) {
        self.routes = routes
        workLimit = TimeLimit(timeout)
        bodyLimit = TimeLimit(bodyTimeout)
    }

    func respond(to request: Request, context: AppContext) async throws -> Response {
        var context = context
        context.requestID = RequestID.accepted(request.headers[.requestID]) ?? RequestID().description
        context.bodyLimit = bodyLimit
        // The framework's own id would only stand beside ours in every line.
        context.logger[metadataKey: "hb.request.id"] = nil
        context.logger[metadataKey: "request_id"] = .string(context.requestID)
        context.trace = TraceContext(request)
        context.trace?.add(to: &context.logger)
        let start = ContinuousClock.now
        var response = try await answer(request, context)
        // The router does so for its routes only: the body of an error would be taken for the next answer.
        if request.method == .head { response = response.createHeadResponse() }
        response.headers[.requestID] = context.requestID
        SecurityHeaders.add(to: &response.headers)
        let latency = ContinuousClock.now - start
        RequestLog.write(request, response, latency, context)
        return response
    }

    /// The router's answer, or 503 when it takes too long; then the work is cancelled.
    private func answer(_ request: Request, _ context: AppContext) async throws -> Response {
        let routable = MethodFallback.routable(request)
        do {
            return try await workLimit.run { try await routes.respond(to: routable, context: context) }
        } catch is TimeLimitExceeded {
            let seconds = workLimit.duration.components.seconds
            let problem = Problem.unavailable("This took longer than \(seconds) s.")
            return problem.response(path: request.uri.path, requestID: context.requestID)
        }
    }
}

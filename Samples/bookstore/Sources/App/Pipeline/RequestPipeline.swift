import Hummingbird
import Logging

/// What every request passes on its way to the router and back, outermost first: its id, its log line, its time limit.
/// Inside, `ErrorMiddleware` turns what handlers throw into answers.
struct RequestPipeline: HTTPResponder {
    private let routes: RouterResponder<AppContext>
    let workLimit: TimeLimit
    let bodyLimit: TimeLimit
    private let limiter: Limiter
    private let tokens: AccessTokens
    private let metrics: RequestMetrics
    private let jobs: JobQueue
    private let workers: JobSignal

    /// - Parameters:
    ///   - timeout: for the work on one request, not for sending the answer.
    ///   - bodyTimeout: for a body to arrive.
    ///   - limiter: counts the requests of the routes that are limited.
    ///   - tokens: tell who asks.
    ///   - metrics: counts all requests.
    ///   - jobs: takes what requests enqueue.
    ///   - workers: are woken for that.
    init(
        routes: RouterResponder<AppContext>,
        timeout: Duration,
        bodyTimeout: Duration,
        limiter: Limiter,
        tokens: AccessTokens,
        metrics: RequestMetrics = RequestMetrics(factory: MetricRegistry()),
        jobs: JobQueue = JobQueue(),
        workers: JobSignal = JobSignal()
    ) {
        self.routes = routes
        workLimit = TimeLimit(timeout)
        bodyLimit = TimeLimit(bodyTimeout)
        self.limiter = limiter
        self.tokens = tokens
        self.metrics = metrics
        self.jobs = jobs
        self.workers = workers
    }

    func respond(to request: Request, context: AppContext) async throws -> Response {
        var context = context
        context.requestID = RequestID.accepted(request.headers[.requestID]) ?? RequestID().description
        context.bodyLimit = bodyLimit
        let limits = RequestLimits(limiter)
        context.limits = limits
        // The framework's own id would only stand beside ours in every line.
        context.logger[metadataKey: "hb.request.id"] = nil
        context.logger[metadataKey: "request_id"] = .string(context.requestID)
        context.trace = TraceContext(request)
        context.trace?.add(to: &context.logger)
        let origin = JobOrigin(requestID: context.requestID, trace: context.trace)
        context.jobs = jobs
        context.jobs.origin = origin
        let start = ContinuousClock.now
        context.identity = await Identity(request, tokens)
        var response = try await answer(request, context)
        // The router does so for its routes only: the body of an error would be taken for the next answer.
        if request.method == .head { response = response.createHeadResponse() }
        response.headers[.requestID] = context.requestID
        SecurityHeaders.add(to: &response.headers)
        limits.add(to: &response.headers)
        CORSPolicies.policy(for: request.uri.path)?.allow(request, &response)
        let latency = ContinuousClock.now - start
        metrics.count(request, response.status, latency, context)
        RequestLog.write(request, response, latency, context)
        if origin.hasEnqueued { workers.wake() }
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

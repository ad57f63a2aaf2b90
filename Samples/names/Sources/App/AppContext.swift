import Hummingbird
import NIOCore

/// What travels with a request from the outside to its handler.
struct AppContext: RequestContext, RemoteAddressRequestContext {
    var coreContext: CoreRequestContextStorage
    /// The peer of the connection; absent in tests that do without a socket.
    var remoteAddress: SocketAddress?
    /// Set by `RequestPipeline`, named in every answer and log line.
    var requestID = ""
    /// Where the request comes from, for requests that are made on its behalf; set by `RequestPipeline`.
    var trace: TraceContext?
    /// A body must be complete within this time; set by `RequestPipeline`.
    var bodyLimit: TimeLimit?
    /// Who asks; set by `RequestPipeline`.
    var identity = Identity.anonymous
    /// Whom the route lets in; set by `AuthorizeMiddleware`.
    var grants: [Grant] = []
    /// The right to work on a request that may come again; set by `IdempotencyMiddleware`.
    var claim: IdempotencyClaim?
    /// Enqueues work on behalf of the request; set by `RequestPipeline`.
    var jobs = JobQueue()
    /// How often its client may ask; set by `RequestPipeline`.
    var limits: RequestLimits?

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        remoteAddress = source.channel.remoteAddress
    }
}

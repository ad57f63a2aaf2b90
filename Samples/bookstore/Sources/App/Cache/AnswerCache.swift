import HTTPTypes
import Hummingbird

/// Keeps the answers of a route, each by its parameters and its query.
struct AnswerCache: Sendable {
    typealias Handler = @Sendable (Request, AppContext) async throws -> Response

    let cache: Cache
    let namespaces: [CacheNamespace]
    let time: Duration
    /// A parameter that asks for an answer of one's own.
    let flag: String?

    /// What is kept, else what the handler answers; only 200 is kept.
    func answer(
        _ request: Request,
        _ context: AppContext,
        _ handler: @escaping Handler
    ) async throws -> Response {
        if request.refusesCaches || flag.map({ request.hasFlag($0) }) == true {
            context.logger.debug("cache", metadata: ["stage": "cache", "outcome": "bypassed"])
            return try await handler(request, context)
        }
        // What is for anyone is the same for everyone.
        let isShared = context.grants == [.anyone]
        let key = CacheKey.answer(request, context, of: isShared ? nil : context.identity.text)
        let (product, isHit) = try await cache.product(key, in: namespaces, for: time) {
            context.logger.debug("cache", metadata: ["stage": "cache", "outcome": "miss"])
            return try await kept(handler(request.forAllClients, context))
        }
        guard let product, let answer = KeptAnswer(product.bytes) else { return try await handler(request, context) }
        var response = answer.response
        response.headers[.xCache] = isHit ? "hit" : "miss"
        if isHit {
            context.logger.debug("cache", metadata: ["stage": "cache", "outcome": "hit"])
            response.headers[.age] = String(max(0, cache.now - answer.time) / 1_000)
        }
        return response.status == .ok ? response.unlessKnown(to: request) : response
    }

    private func kept(_ response: Response) async throws -> CacheProduct? {
        guard response.isForAllClients else { return nil }
        let answer = try await KeptAnswer(response, at: cache.now)
        return CacheProduct(bytes: answer.bytes, isKept: response.status == .ok)
    }
}

extension HTTPField.Name {
    static let xCache = Self("X-Cache")!
}

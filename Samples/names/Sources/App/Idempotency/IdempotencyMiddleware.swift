import HTTPTypes
import Hummingbird
import NIOCore

/// Answers a request that comes again, by its `Idempotency-Key`, as it was answered the first time, and does its work
/// only once. Requests without a key pass.
struct IdempotencyMiddleware: RouterMiddleware {
    typealias Context = AppContext

    let keys: IdempotencyKeys
    private static let longestKey = 255

    func handle(
        _ request: Request,
        context: AppContext,
        next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        guard let key = try Self.key(of: request) else { return try await next(request, context) }
        let body = try await request.bytes(context)
        let request = Request(head: request.head, body: RequestBody(buffer: body))
        let claimed = try await keys.claim(key, of: Self.scope(request, context), for: Self.fingerprint(request, body))
        switch claimed {
        case .answered(let answer):
            var response = answer.response
            response.headers[.idempotentReplayed] = "true"
            return response
        case .inFlight:
            throw Problem(
                .conflict,
                detail: "A request with this Idempotency-Key is being worked on.",
                headers: [.retryAfter: "1"]
            )
        case .other:
            throw Problem.invalid("Idempotency-Key", "was used for another request", rule: "idempotency")
        case .new(let claim):
            var context = context
            context.claim = claim
            return try await answer(claim) { [context] in try await next(request, context) }
        }
    }

    /// What is no success leaves the key free, also when the request is given up meanwhile. What has been done does not,
    /// even if its answer cannot be kept: the key stays taken then, until the claim expires.
    private func answer(
        _ claim: IdempotencyClaim,
        _ work: () async throws -> Response
    ) async throws -> Response {
        let response: Response
        do {
            response = try await work()
        } catch {
            await release(claim)
            throw error
        }
        guard response.status.kind == .successful else {
            await release(claim)
            return response
        }
        if claim.isRecorded { return response }
        let answer = try await RecordedAnswer(response)
        // In a task of its own, because the request's own may be cancelled by then: what is done is done.
        try await Task { [keys] in try await keys.record(answer, claim) }.value
        return answer.response
    }

    /// In a task of its own for the same reason.
    private func release(_ claim: IdempotencyClaim) async {
        await Task { [keys] in try? await keys.release(claim) }.value
    }

    /// - Throws: 400 for a key that is empty, too long or not of visible ASCII.
    private static func key(of request: Request) throws -> String? {
        guard let key = request.headers[.idempotencyKey] else { return nil }
        guard (1...longestKey).contains(key.utf8.count), key.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) else {
            throw Problem(
                .badRequest,
                detail: "An Idempotency-Key has 1 to \(longestKey) visible characters of ASCII.",
                errors: [FieldError(field: "Idempotency-Key", rule: "length", message: "is no key")]
            )
        }
        return key
    }

    /// Whose key it is, and for which route. Who is not logged in is known by address.
    private static func scope(_ request: Request, _ context: AppContext) -> String {
        let address = context.limits?.address(request, context).map { String($0.network.bits, radix: 16) }
        let client = context.principal?.id.path ?? address ?? ""
        return client + " " + request.method.rawValue + " " + (context.endpointPath ?? "")
    }

    private static func fingerprint(_ request: Request, _ body: ByteBuffer) -> String {
        let text = request.uri.string + "\n"
        return String(Checksum.fnv1a(Array(text.utf8) + Array(body.readableBytesView)), radix: 16)
    }
}

extension RouterGroup<AppContext> {
    /// The routes of this group, each request of which is worked on once, however often it comes.
    func idempotent(by keys: IdempotencyKeys) -> RouterGroup<AppContext> {
        group().add(middleware: IdempotencyMiddleware(keys: keys))
    }
}

extension HTTPField.Name {
    static let idempotencyKey = Self("Idempotency-Key")!
    static let idempotentReplayed = Self("Idempotent-Replayed")!
}

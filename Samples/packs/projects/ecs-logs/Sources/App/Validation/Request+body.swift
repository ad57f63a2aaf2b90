import Hummingbird
import NIOCore

extension Request {
    /// The fields of the JSON body, whatever its `Content-Type` says.
    ///
    /// - Throws: 400 when it breaks off, 408 when it does not arrive in time, 413 when it is too long, 422 when it is
    ///   not JSON or no object.
    func fields(_ context: AppContext) async throws -> FieldReader {
        let bytes = try await bytes(context)
        guard let json = try? JSONValue(parsing: bytes.readableBytesView) else {
            throw Problem.invalid([FieldError(field: "", rule: "json", message: "must be JSON")])
        }
        return try FieldReader(json)
    }

    /// The whole body.
    ///
    /// - Throws: 400 when it breaks off, 408 when it does not arrive in time, 413 when it is too long.
    func bytes(_ context: AppContext) async throws -> ByteBuffer {
        let limit = APILimits.body
        do {
            guard let time = context.bodyLimit else { return try await body.collect(upTo: limit) }
            return try await time.run { try await body.collect(upTo: limit) }
        } catch is NIOTooManyBytesError {
            throw Problem(.contentTooLarge, detail: "The body has more than \(limit) bytes.")
        } catch is TimeLimitExceeded {
            throw Problem(
                .requestTimeout,
                detail: "The body was not complete in time.",
                headers: [.connection: "close"]
            )
        } catch let error where !(error is CancellationError) {
            // A chunk that is none, or a client that went away: not ours, so not for the log of our errors.
            let detail = "The body broke off, or is no HTTP."
            throw Problem(.badRequest, detail: detail, headers: [.connection: "close"])
        }
    }
}

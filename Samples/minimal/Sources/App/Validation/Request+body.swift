import Hummingbird
import NIOCore

extension Request {
    /// The fields of the JSON body, whatever its `Content-Type` says.
    ///
    /// - Throws: 408 when it does not arrive in time, 413 when it is too long, 422 when it is not JSON or no object.
    func fields(_ context: AppContext) async throws -> FieldReader {
        let bytes = try await bytes(limit: APILimits.body, within: context.bodyTimeout)
        guard let json = try? JSONValue(parsing: bytes.readableBytesView) else {
            throw Problem.invalid([FieldError(field: "", rule: "json", message: "must be JSON")])
        }
        return try FieldReader(json)
    }

    private func bytes(limit: Int, within time: Duration) async throws -> ByteBuffer {
        do {
            return try await withTimeLimit(time) { try await body.collect(upTo: limit) }
        } catch is NIOTooManyBytesError {
            throw Problem(.contentTooLarge, detail: "The body has more than \(limit) bytes.")
        } catch is TimeLimitExceeded {
            let detail = "The body was not complete within \(time.components.seconds) s."
            throw Problem(.requestTimeout, detail: detail, headers: [.connection: "close"])
        }
    }
}

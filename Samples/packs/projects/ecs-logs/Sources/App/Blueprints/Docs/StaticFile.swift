import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// A small file that is read once and sent from memory.
struct StaticFile: Sendable {
    private let path: String
    private let type: String
    /// Absent when there is no such file.
    private let body: ByteBuffer?
    private let tag: EntityTag

    /// - Parameters:
    ///   - path: from the working directory.
    ///   - type: the `Content-Type`.
    init(_ path: String, type: String) {
        self.path = path
        self.type = type
        let bytes = (try? Data(contentsOf: URL(filePath: path))).map { Array($0) }
        body = bytes.map { ByteBuffer(bytes: $0) }
        tag = EntityTag(of: bytes ?? [])
    }

    /// 304 when the client has this very version.
    ///
    /// - Throws: 404 when the file was not deployed with the service, which is logged.
    func response(to request: Request, _ context: AppContext) throws -> Response {
        guard let body else {
            context.logger.error("a file is missing in the working directory", metadata: ["file": .string(path)])
            throw Problem.notFound
        }
        let headers: HTTPFields = [.contentType: type, .eTag: tag.text, .cacheControl: "no-cache"]
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: body)).unlessKnown(to: request)
    }
}

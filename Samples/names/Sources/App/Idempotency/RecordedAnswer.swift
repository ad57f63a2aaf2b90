import HTTPTypes
import Hummingbird
import NIOCore

/// An answer that can be given again.
struct RecordedAnswer: Sendable, Equatable {
    let status: Int
    let headers: HTTPFields
    let body: String

    /// The same as `Response.json`.
    static func json(
        _ value: some JSONRepresentable,
        status: HTTPResponse.Status = .ok,
        headers: HTTPFields = [:]
    ) -> RecordedAnswer {
        let response = Response.json(value, status: status, headers: headers)
        return RecordedAnswer(status: status, headers: response.headers, body: value.jsonText)
    }

    init(_ response: Response) async throws {
        let collected = Collector()
        try await response.body.write(collected)
        self.init(status: response.status, headers: response.headers, body: String(buffer: collected.bytes))
    }

    private init(status: HTTPResponse.Status, headers: HTTPFields, body: String) {
        self.status = status.code
        self.headers = headers
        self.body = body
    }

    var response: Response {
        var headers = headers
        // Of the body, which says so itself.
        headers[.contentLength] = nil
        return Response(
            status: HTTPResponse.Status(code: status),
            headers: headers,
            body: body.isEmpty ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(string: body))
        )
    }
}

extension RecordedAnswer {
    /// `status`, `headers` and `body` of a row.
    init(row: any ResultRow, from column: Int) throws {
        status = Int(try row.integer(column))
        body = try row.text(column + 2)
        var fields = HTTPFields()
        for line in try row.text(column + 1).split(separator: "\n") {
            let sides = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2, let name = HTTPField.Name(String(sides[0])) else {
                throw UnexpectedColumn(column + 1)
            }
            fields.append(HTTPField(name: name, value: String(sides[1])))
        }
        headers = fields
    }

    var sqlValues: [SQLValue] {
        let lines = headers.map { $0.name.rawName + ":" + $0.value }
        return [.integer(Int64(status)), .text(lines.joined(separator: "\n")), .text(body)]
    }
}

/// Takes a body into memory.
private final class Collector: ResponseBodyWriter {
    private(set) var bytes = ByteBuffer()

    func write(_ buffer: ByteBuffer) {
        bytes.writeImmutableBuffer(buffer)
    }

    func finish(_ trailingHeaders: HTTPFields?) {}
}

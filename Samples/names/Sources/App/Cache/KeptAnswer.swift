import HTTPTypes
import Hummingbird
import NIOCore

/// An answer as it is kept: what every client is told alike.
struct KeptAnswer: Sendable {
    /// In milliseconds since 1970.
    var time: Int64
    var status: HTTPResponse.Status
    var headers: HTTPFields
    var body: ByteBuffer

    init(_ response: Response, at time: Int64) async throws {
        self.time = time
        status = response.status
        headers = response.headers
        // Of the body, which says so itself.
        headers[.contentLength] = nil
        let collected = BodyCollector()
        try await response.body.write(collected)
        body = collected.bytes
    }

    var response: Response {
        Response(status: status, headers: headers, body: ResponseBody(byteBuffer: body))
    }
}

extension KeptAnswer {
    /// Another one says that what follows is to be read otherwise.
    private static let format: UInt8 = 1

    /// Names that need not be checked again, by their place: only ever to be added to.
    private static let names: [HTTPField.Name] = [.contentType, .eTag, .link, .cacheControl, .lastModified]

    /// Nil when the bytes are no answer.
    init?(_ bytes: ByteBuffer) {
        var rest = bytes
        guard rest.readInteger(as: UInt8.self) == Self.format, let time: Int64 = rest.readInteger(),
            let status: UInt16 = rest.readInteger(), let count: UInt8 = rest.readInteger()
        else { return nil }
        self.time = time
        self.status = HTTPResponse.Status(code: Int(status))
        headers = HTTPFields()
        headers.reserveCapacity(Int(count) + 8)
        for _ in 0..<count {
            guard let name = Self.readName(&rest), let value = rest.readText() else { return nil }
            headers.append(HTTPField(name: name, value: value))
        }
        body = rest
    }

    var bytes: ByteBuffer {
        var bytes = ByteBuffer()
        bytes.reserveCapacity(body.readableBytes + 256)
        bytes.writeMultipleIntegers(Self.format, time, UInt16(status.code), UInt8(clamping: headers.count))
        for field in headers.prefix(Int(UInt8.max)) {
            if let place = Self.names.firstIndex(of: field.name) {
                bytes.writeInteger(UInt8(place))
            } else {
                bytes.writeInteger(UInt8.max)
                bytes.writeText(field.name.rawName)
            }
            bytes.writeText(field.value)
        }
        bytes.writeImmutableBuffer(body)
        return bytes
    }

    private static func readName(_ bytes: inout ByteBuffer) -> HTTPField.Name? {
        guard let place: UInt8 = bytes.readInteger() else { return nil }
        if place == .max { return bytes.readText().flatMap { HTTPField.Name($0) } }
        return names.indices.contains(Int(place)) ? names[Int(place)] : nil
    }
}

extension ByteBuffer {
    fileprivate mutating func writeText(_ text: String) {
        writeInteger(UInt32(text.utf8.count))
        writeString(text)
    }

    fileprivate mutating func readText() -> String? {
        readInteger(as: UInt32.self).flatMap { readString(length: Int($0)) }
    }
}

/// Takes a body into memory.
private final class BodyCollector: ResponseBodyWriter {
    private(set) var bytes = ByteBuffer()

    func write(_ buffer: ByteBuffer) {
        bytes.writeImmutableBuffer(buffer)
    }

    func finish(_ trailingHeaders: HTTPFields?) {}
}

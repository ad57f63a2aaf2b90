// SPDX-License-Identifier: Apache-2.0
// The shelving team

import Foundation
import Hummingbird
import NIOCore

/// A value that knows its JSON.
protocol JSONRepresentable {
    func write(to json: inout JSONWriter)
}

extension JSONRepresentable {
    /// As it is sent, without blanks.
    var jsonText: String {
        var json = JSONWriter()
        write(to: &json)
        return String(decoding: json.bytes, as: UTF8.self)
    }
}

extension Response {
    /// `value` as a JSON body, with its entity tag.
    static func json(
        _ value: some JSONRepresentable,
        status: HTTPResponse.Status = .ok,
        headers: HTTPFields = [:]
    ) -> Response {
        var json = JSONWriter()
        value.write(to: &json)
        var response = Response(status: status, headers: headers, body: ResponseBody(byteBuffer: json.buffer))
        response.headers[.contentType] = "application/json; charset=utf-8"
        response.headers[.eTag] = EntityTag(of: json.bytes).text
        return response
    }
}

extension String: JSONRepresentable {
    func write(to json: inout JSONWriter) { json.string(self) }
}

extension Bool: JSONRepresentable {
    func write(to json: inout JSONWriter) { json.raw(self ? "true" : "false") }
}

extension Int: JSONRepresentable {
    func write(to json: inout JSONWriter) { json.raw(String(self)) }
}

extension Int64: JSONRepresentable {
    func write(to json: inout JSONWriter) { json.raw(String(self)) }
}

extension Double: JSONRepresentable {
    func write(to json: inout JSONWriter) { json.raw(description) }
}

extension Decimal: JSONRepresentable {
    func write(to json: inout JSONWriter) { json.raw(description) }
}

extension UUID: JSONRepresentable {
    func write(to json: inout JSONWriter) { json.string(uuidString.lowercased()) }
}

extension Optional: JSONRepresentable where Wrapped: JSONRepresentable {
    func write(to json: inout JSONWriter) {
        if let self { self.write(to: &json) } else { json.raw("null") }
    }
}

extension Array: JSONRepresentable where Element: JSONRepresentable {
    func write(to json: inout JSONWriter) { json.array(self) }
}

extension Dictionary: JSONRepresentable where Key == String, Value: JSONRepresentable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            for (key, value) in sorted(by: { $0.key < $1.key }) {
                json.member(key, value)
            }
        }
    }
}

extension JSONRepresentable where Self: RawRepresentable<String> {
    func write(to json: inout JSONWriter) { json.string(rawValue) }
}

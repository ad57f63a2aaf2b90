import Hummingbird

extension Problem {
    /// - Parameter path: becomes `instance`.
    func response(path: String, requestID: String) -> Response {
        var json = JSONWriter()
        json.object { json in
            json.member("type", ProblemType.uri(for: status))
            json.member("title", status.reasonPhrase)
            json.member("status", status.code)
            json.member("detail", detail)
            json.member("instance", path)
            json.member("request_id", requestID)
            if !errors.isEmpty {
                json.member("errors", Array(errors.prefix(Self.mostErrors)))
            }
        }
        var response = Response(status: status, headers: headers, body: ResponseBody(byteBuffer: json.buffer))
        response.headers[.contentType] = "application/problem+json"
        return response
    }
}

/// The `type` of a problem: it means no more than its status (RFC 9457, section 4.2.1).
enum ProblemType {
    static func uri(for status: HTTPResponse.Status) -> String { "about:blank" }
}

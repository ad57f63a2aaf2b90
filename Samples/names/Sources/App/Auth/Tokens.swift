import Hummingbird

/// What somebody gets who logs in (RFC 6749, section 5.1).
struct Tokens: Sendable, JSONRepresentable {
    let access: String
    let refresh: String

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("access_token", access)
            json.member("refresh_token", refresh)
            json.member("token_type", "bearer")
            json.member("expires_in", AuthPolicy.accessLifetime)
        }
    }

    /// Never to be kept by anybody on the way.
    func response(_ status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]) -> Response {
        var json = JSONWriter()
        write(to: &json)
        var response = Response(status: status, headers: headers, body: ResponseBody(byteBuffer: json.buffer))
        response.headers[.contentType] = "application/json; charset=utf-8"
        response.headers[.cacheControl] = "no-store"
        return response
    }
}

import HTTPTypes
import Hummingbird
import Testing

@testable import App

/// Any policy, beside those of this service.
struct CORSPolicyTests {
    private let origin = "https://page.invalid"

    @Test func namesNoOriginWhereAllMay() {
        let answer = answer(to: request(.get), policy(.all))
        #expect(answer[.accessControlAllowOrigin] == "*")
        #expect(answer[.accessControlAllowCredentials] == nil)
        #expect(answer[.vary] == nil)
    }

    /// With cookies, `*` is not allowed.
    @Test func namesTheOriginThatMaySendCookies() {
        let answer = answer(to: request(.get), policy(.all, allowsCredentials: true))
        #expect(answer[.accessControlAllowOrigin] == origin)
        #expect(answer[.accessControlAllowCredentials] == "true")
        #expect(answer[.vary] == "Origin")
    }

    @Test func isSilentWithoutAnOrigin() {
        let answer = answer(to: request(.get, [.origin: nil]), policy(.some([origin])))
        #expect(answer[.accessControlAllowOrigin] == nil)
        #expect(answer[.accessControlExposeHeaders] == nil)
        #expect(answer[.vary] == "Origin")
    }

    /// A preflight is an `OPTIONS` that names the method to come, and nothing else is.
    @Test(arguments: [(.get, "POST"), (.options, nil)] as [(HTTPRequest.Method, String?)])
    func takesNoOtherForAPreflight(_ method: HTTPRequest.Method, _ next: String?) {
        let answer = answer(to: request(method, [.accessControlRequestMethod: next]), policy(.all))
        #expect(answer[.accessControlAllowMethods] == nil)
        #expect(answer[.accessControlExposeHeaders] != nil)
    }

    @Test func answersAPreflight() {
        let answer = answer(to: request(.options, [.accessControlRequestMethod: "POST"]), policy(.all))
        #expect(answer[.accessControlAllowMethods] == "PUT")
        #expect(answer[.accessControlAllowHeaders] == "X-Test")
        #expect(answer[.accessControlMaxAge] == "7")
        #expect(answer[.accessControlExposeHeaders] == nil)
    }

    private func policy(_ origins: CORSPolicy.Origins, allowsCredentials: Bool = false) -> CORSPolicy {
        CORSPolicy(
            origins: origins,
            methods: "PUT",
            headers: "X-Test",
            allowsCredentials: allowsCredentials,
            maxAge: 7
        )
    }

    private func request(_ method: HTTPRequest.Method, _ headers: [HTTPField.Name: String?] = [:]) -> Request {
        var head = HTTPRequest(method: method, scheme: nil, authority: nil, path: "/")
        head.headerFields[.origin] = origin
        for (name, value) in headers { head.headerFields[name] = value }
        return Request(head: head, body: RequestBody(buffer: ByteBuffer()))
    }

    private func answer(to request: Request, _ policy: CORSPolicy) -> HTTPFields {
        var response = Response(status: .noContent)
        policy.allow(request, &response)
        return response.headers
    }
}

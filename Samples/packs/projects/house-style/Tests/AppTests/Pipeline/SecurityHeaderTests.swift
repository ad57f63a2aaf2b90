// SPDX-License-Identifier: Apache-2.0
// The shelving team

import HTTPTypes
import Testing

@testable import App

/// What browsers are told about every answer.
struct SecurityHeaderTests {
    @Test(arguments: ["/health", "/v1/no-such-path"])
    func areOnEveryAnswer(_ path: String) async throws {
        try await withService { service in
            let answer = try await service.get(path)
            #expect(answer.headers[.xContentTypeOptions] == "nosniff")
            #expect(answer.headers[.contentSecurityPolicy]?.contains("frame-ancestors 'none'") == true)
            for (name, value) in [("Referrer-Policy", "no-referrer"), ("X-Frame-Options", "DENY")] {
                #expect(answer.headers[try #require(HTTPField.Name(name))] == value)
            }
        }
    }

    @Test func leaveWhatAnAnswerHasSetItself() {
        var fields: HTTPFields = [.contentSecurityPolicy: "default-src 'none'"]
        SecurityHeaders.add(to: &fields)
        #expect(fields[values: .contentSecurityPolicy] == ["default-src 'none'"])
    }
}

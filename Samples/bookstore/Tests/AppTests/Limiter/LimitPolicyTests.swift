import HTTPTypes
import Testing

@testable import App

/// What is declared about limits, but for those of single routes.
struct LimitPolicyTests {
    @Test func isAsDeclared() {
        #expect(LimitPolicy.defaults == ["2000 per day", "500 per hour"])
        #expect(LimitPolicy.strategy == .slidingWindow)
        #expect(LimitPolicy.header == nil)
        #expect(LimitPolicy.refusesUncounted == false)
    }

    @Test func givesRolesTheirRates() {
        #expect(LimitPolicy.tier(.reader) == "100 per hour")
        #expect(LimitPolicy.tier(.editor) == "1000 per hour")
        #expect(LimitPolicy.tier(.admin) == nil)
    }
}

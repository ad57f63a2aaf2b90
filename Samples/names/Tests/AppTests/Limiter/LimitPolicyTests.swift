import HTTPTypes
import Testing

@testable import App

/// What is declared about limits, but for those of single routes.
struct LimitPolicyTests {
    @Test func isAsDeclared() {
        #expect(LimitPolicy.defaults == [])
        #expect(LimitPolicy.strategy == .slidingWindow)
        #expect(LimitPolicy.header == nil)
        #expect(LimitPolicy.refusesUncounted == false)
    }

    @Test func givesRolesTheirRates() {
        #expect(LimitPolicy.tier(.default) == "5 per minute")
        #expect(LimitPolicy.tier(.selfValue) == nil)
        #expect(LimitPolicy.tier(.roleOfUser) == nil)
        #expect(LimitPolicy.tier(.class) == nil)
    }
}

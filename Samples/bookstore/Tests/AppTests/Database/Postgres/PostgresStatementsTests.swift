import Testing

@testable import App

struct PostgresStatementsTests {
    @Test func dropsTheOneThatWasNotUsedForLongest() {
        var statements = PostgresStatements(limit: 2)
        for sql in ["a", "b"] { statements.add(sql, statements.nextName()) }
        let first = statements.name(of: "a")
        #expect(statements.removeOldest() == "s2")
        #expect(statements.name(of: "b") == nil)
        #expect(statements.name(of: "a") == first)
        #expect(statements.removeOldest() == nil)
    }

    @Test func givesNoNameTwice() {
        var statements = PostgresStatements()
        statements.add("a", statements.nextName())
        statements.forgetAll()
        #expect(statements.name(of: "a") == nil)
        #expect(statements.nextName() == "s2")
    }
}

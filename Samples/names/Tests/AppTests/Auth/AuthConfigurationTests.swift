import Testing

@testable import App

/// What tokens are signed with, and what passwords cost.
struct AuthConfigurationTests {
    private static let secret = String(repeating: "z", count: 32)

    @Test func takesALongSecret() throws {
        let configuration = try configuration("production", ["AUTH_SECRET": Self.secret])
        #expect(configuration.auth.secret.bytes == Array(Self.secret.utf8))
        #expect(!configuration.auth.secret.isEphemeral)
        #expect(configuration.auth.passwordCost == PasswordCost(exponent: 15))
    }

    @Test(arguments: ["production", "development", "testing"])
    func refusesAShortSecret(_ environment: String) throws {
        let short = String(Self.secret.dropLast())
        let error = #expect(throws: ConfigurationError.self) {
            try configuration(environment, ["AUTH_SECRET": short])
        }
        #expect(error?.variable == "AUTH_SECRET")
        #expect(error?.description.contains(short) == false)
    }

    @Test(arguments: [[:], ["AUTH_SECRET": ""]] as [[String: String]])
    func needsASecretInProduction(_ variables: [String: String]) throws {
        let error = #expect(throws: ConfigurationError.self) { try configuration("production", variables) }
        #expect(error?.variable == "AUTH_SECRET")
    }

    @Test func makesUpOneInDevelopment() throws {
        let secrets = try [0, 1].map { _ in try configuration("development", [:]).auth.secret }
        #expect(secrets[0].isEphemeral)
        #expect(secrets[0].bytes.count == 32)
        #expect(secrets[0].bytes != secrets[1].bytes)
    }

    @Test func saysThatTokensDoNotOutliveTheProcess() async throws {
        let log = RecordedLog()
        try await withDatabaseURL { url in
            let configuration = try configuration("development", ["DATABASE_URL": url])
            _ = try await buildApplication(configuration: configuration, logger: log.logger)
        }
        #expect(log.lines.contains { $0["message"]?.text.contains("AUTH_SECRET") == true })
    }

    @Test func showsTheSecretToNobody() throws {
        let configuration = try configuration("production", ["AUTH_SECRET": Self.secret])
        var dumped = ""
        dump(configuration, to: &dumped)
        // `z` is 122.
        for text in [dumped, "\(configuration)", String(reflecting: configuration)] {
            #expect(!text.contains("zzz"))
            #expect(!text.contains("122"))
        }
    }

    @Test(arguments: [("production", "13"), ("production", "21"), ("development", "1"), ("production", "much")])
    func refusesPasswordsThatCostTooLittleOrTooMuch(_ environment: String, _ cost: String) throws {
        let error = #expect(throws: ConfigurationError.self) {
            try configuration(environment, ["AUTH_SECRET": Self.secret, "AUTH_PASSWORD_COST": cost])
        }
        #expect(error?.variable == "AUTH_PASSWORD_COST")
    }

    @Test(arguments: [("production", 14), ("production", 20), ("development", 14)])
    func takesPasswordsOfEveryCost(_ environment: String, _ cost: Int) throws {
        let settings = ["AUTH_SECRET": Self.secret, "AUTH_PASSWORD_COST": "\(cost)"]
        #expect(try configuration(environment, settings).auth.passwordCost == PasswordCost(exponent: cost))
    }

    @Test func isCheapInTests() throws {
        #expect(try AppConfiguration.testing().auth.passwordCost == PasswordCost(exponent: 1))
    }

    private func configuration(_ environment: String, _ variables: [String: String]) throws -> AppConfiguration {
        let common = [
            "APP_ENV": environment,
            "DATABASE_URL": "sqlite::memory:",
        ]
        return try AppConfiguration(variables: common.merging(variables) { $1 })
    }
}

import Testing

@testable import App

/// Who does the jobs, and how long that may take.
struct JobsConfigurationTests {
    @Test func isWhatItIsTold() throws {
        let variables = ["JOBS_WORKERS": "3", "JOBS_TIMEOUT": "70", "JOBS_GRACE": "0"]
        let jobs = try AppConfiguration.testing(variables).jobs
        #expect(jobs.workers == 3)
        #expect(jobs.timeout == .seconds(70))
        #expect(jobs.grace == .zero)
    }

    @Test(arguments: [
        ("JOBS_WORKERS", "-1"), ("JOBS_WORKERS", "1001"), ("JOBS_WORKERS", "some"), ("JOBS_TIMEOUT", "0"),
        ("JOBS_TIMEOUT", "86401"), ("JOBS_GRACE", "-1"), ("JOBS_GRACE", "3601"),
    ])
    func refuses(_ name: String, _ value: String) {
        let error = #expect(throws: ConfigurationError.self) { try AppConfiguration.testing([name: value]) }
        #expect(error?.variable == name)
    }

    @Test(arguments: [
        ("JOBS_WORKERS", "0"), ("JOBS_WORKERS", "1000"), ("JOBS_TIMEOUT", "1"), ("JOBS_TIMEOUT", "86400"),
        ("JOBS_GRACE", "3600"),
    ])
    func takes(_ name: String, _ value: String) throws {
        _ = try AppConfiguration.testing([name: value])
    }
}

/// Example jobs.
enum JobModelFixture: Fixture {
    static let path = "/api/v2/jobs"

    static let bodies: [Fields] = [
        [
            "jobs": "Jobs 1",
            "job": "Job 1",
        ],
        [
            "jobs": "Jobs 2",
            "job": "Job 2",
        ],
        [
            "jobs": "Jobs 3",
            "job": "Job 3",
        ],
    ]
}

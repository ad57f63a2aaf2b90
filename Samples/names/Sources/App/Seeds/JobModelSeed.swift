/// Jobs to play with, as clients would send them; `App seed` fills in what they refer to.
enum JobModelSeed {
    static let rows = [
        #"{"jobs": "Jobs 1", "job": "Job 1"}"#,
        #"{"jobs": "Jobs 2", "job": "Job 2"}"#,
        #"{"jobs": "Jobs 3", "job": "Job 3"}"#,
    ]
}

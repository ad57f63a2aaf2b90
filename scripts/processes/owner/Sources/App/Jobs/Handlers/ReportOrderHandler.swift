/// `report-order`: at least once, outside of the database.
struct ReportOrderHandler: Sendable {
    let database: any Database

    func handle(_ job: ReportOrderJob, _ run: JobRun) async throws {
        if Int.random(in: 0..<8) == 0 { throw BadLuck() }
        try Report.append("reported \(job.number)")
    }
}

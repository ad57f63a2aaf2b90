/// `count-orders`: whoever enqueues it relies on its seeing what was written in that transaction.
struct CountOrdersHandler: Sendable {
    let database: any Database

    func handle(_ job: CountOrdersJob, _ run: JobRun) async throws {
        let count = try await database.read { connection in
            try connection.integer(
                #"SELECT count(*) + sum("note") FROM "orders" WHERE "customer" = ?1"#,
                [.text(job.customer)]
            )
        }
        if Int.random(in: 0..<8) == 0 { throw BadLuck() }
        try Report.append("counted \(job.customer) \(count)")
    }
}

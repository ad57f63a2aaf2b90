/// `deliver-order`: exactly once, whatever happens.
struct DeliverOrderHandler: Sendable {
    let database: any Database

    func handle(_ job: DeliverOrderJob, _ run: JobRun) async throws {
        // So that many are killed in the middle, and some are tried again.
        try await Task.sleep(for: .milliseconds(Int.random(in: 0...300)))
        if Int.random(in: 0..<8) == 0 { throw BadLuck() }
        try await database.write { connection in
            let statement = #"UPDATE "orders" SET "deliveries" = "deliveries" + 1 WHERE "id" = ?1"#
            guard try connection.execute(statement, [.integer(job.orderID)]) == 1 else {
                throw JobRefused("there is no such order")
            }
            try run.finish(in: connection)
        }
    }
}

/// It comes now and then.
struct BadLuck: Error {}

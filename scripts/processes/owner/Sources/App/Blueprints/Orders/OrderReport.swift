/// `POST /v1/orders/report`
struct OrderReport: Sendable {
    let database: any Database

    /// - Throws: 409 for half of the numbers, after a job was enqueued in a transaction that does not take place. That of
    ///   the route itself is not enqueued either.
    func answer(_ input: OrderReportInput, context: AppContext) async throws {
        guard input.body.number.hasPrefix("refused") else { return }
        try await database.write { connection in
            let job = ReportOrderJob(number: input.body.number, customer: input.body.customer)
            try context.jobs.enqueue(job, in: connection)
            throw Problem(.conflict, detail: "This was refused.")
        }
    }
}

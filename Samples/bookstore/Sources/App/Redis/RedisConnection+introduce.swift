extension RedisConnection {
    /// Says who we are, chooses the database, and asks who the server is.
    ///
    /// - Returns: what the server calls itself until it is started again.
    /// - Throws: `RedisRefusal` when it does not let us in or is not ready, `RedisError`.
    func introduce(_ url: RedisURL) async throws -> String {
        if let password = url.password {
            let words: [RedisWord] = ["AUTH"] + (url.user.map { [.text($0)] } ?? []) + [.text(password)]
            _ = try await send(RedisCommand(words))
        }
        if url.database != 0 { _ = try await send(RedisCommand("SELECT", .number(Int64(url.database)))) }
        // A server that still loads its data answers this, and nothing else.
        _ = try await send(RedisCommand("PING"))
        guard let info = try await send(RedisCommand("INFO", "server")).bytes() else {
            throw RedisError.unexpected("no information about the server")
        }
        let lines = String(buffer: info).split(whereSeparator: \.isNewline)
        guard let run = lines.first(where: { $0.hasPrefix("run_id:") }) else {
            throw RedisError.unexpected("no run_id in the information about the server")
        }
        return String(run.dropFirst("run_id:".count))
    }
}

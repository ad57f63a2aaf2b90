import Hummingbird

/// `GET /health`: the process is alive. `GET /ready`: it can also reach its database and its store, else 503.
struct HealthBlueprint: Blueprint {
    let database: any Database
    /// Nil where the service keeps what it counts and caches itself.
    let redis: RedisClient?

    func addRoutes(to group: RouterGroup<AppContext>) {
        group.get("health", use: health)
        group.get("ready", use: ready)
    }

    @Sendable func health(_ request: Request, context: AppContext) -> Response {
        .json(["status": "ok"])
    }

    @Sendable func ready(_ request: Request, context: AppContext) async throws -> Response {
        do {
            _ = try await database.read(isSnapshot: false) { try $0.integer("SELECT 1") }
        } catch {
            context.logger.error("database is not ready", metadata: ["error": "\(error)"])
            throw Problem.unavailable("The database does not answer.")
        }
        do {
            _ = try await redis?.send(RedisCommand("PING"))
        } catch {
            context.logger.error("store is not ready", metadata: ["error": "\(error)"])
            throw Problem.unavailable("The store does not answer.")
        }
        return .json(["status": "ok"])
    }
}

import Hummingbird

/// `GET /health`: the process is alive. `GET /ready`: it can also reach its database, else 503.
struct HealthBlueprint: Blueprint {
    let database: any Database

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
        return .json(["status": "ok"])
    }
}

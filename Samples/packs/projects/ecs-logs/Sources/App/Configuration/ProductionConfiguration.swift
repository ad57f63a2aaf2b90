/// Production: `DATABASE_URL` has no default on purpose, and the schema changes only by `App migrate`.
enum ProductionConfiguration {
    static let defaults = [
        "HTTP_HOST": "0.0.0.0",
        "HTTP_PORT": "8080",
        "HTTP_IDLE_TIMEOUT": "60",
        "HTTP_BODY_TIMEOUT": "30",
        "DATABASE_POOL": "10",
        "DATABASE_MIGRATE": "false",
        "LOG_LEVEL": "info",
        "LOG_FORMAT": "json",
    ]
}

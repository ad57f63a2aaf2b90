/// Production: `DATABASE_URL` and `AUTH_SECRET` have no defaults on purpose, and the schema changes only by `App
/// migrate`.
enum ProductionConfiguration {
    static let defaults = [
        "HTTP_HOST": "0.0.0.0",
        "HTTP_PORT": "8080",
        "HTTP_IDLE_TIMEOUT": "60",
        "HTTP_BODY_TIMEOUT": "30",
        "DATABASE_POOL": "10",
        "DATABASE_MIGRATE": "false",
        "AUTH_PASSWORD_COST": "15",
        "CACHE_BYTES": "67108864",
        "JOBS_WORKERS": "4",
        "JOBS_TIMEOUT": "300",
        "JOBS_GRACE": "20",
        "LOG_LEVEL": "info",
        "LOG_FORMAT": "json",
    ]
}

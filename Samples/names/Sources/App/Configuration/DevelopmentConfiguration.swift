/// A developer's machine: a database file beside the sources, brought up to date at each start, readable logs.
enum DevelopmentConfiguration {
    static let defaults = [
        "HTTP_HOST": "127.0.0.1",
        "HTTP_PORT": "8080",
        "HTTP_IDLE_TIMEOUT": "60",
        "HTTP_BODY_TIMEOUT": "30",
        "DATABASE_URL": "sqlite://development.sqlite",
        "DATABASE_POOL": "5",
        "DATABASE_MIGRATE": "true",
        "AUTH_PASSWORD_COST": "15",
        "CACHE_BYTES": "67108864",
        "JOBS_WORKERS": "2",
        "JOBS_TIMEOUT": "300",
        "JOBS_GRACE": "5",
        "LOG_LEVEL": "info",
        "LOG_FORMAT": "text",
    ]
}

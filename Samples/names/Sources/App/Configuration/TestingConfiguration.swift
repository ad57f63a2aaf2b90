/// The test suite: every application gets a database of its own in memory, and a free port.
enum TestingConfiguration {
    static let defaults = [
        "HTTP_HOST": "127.0.0.1",
        "HTTP_PORT": "0",
        "HTTP_IDLE_TIMEOUT": "60",
        "HTTP_BODY_TIMEOUT": "30",
        "DATABASE_URL": "sqlite::memory:",
        "DATABASE_POOL": "1",
        "DATABASE_MIGRATE": "true",
        "AUTH_SECRET": "known to everybody, for tests alone",
        "AUTH_PASSWORD_COST": "1",
        "CACHE_BYTES": "67108864",
        "JOBS_WORKERS": "0",
        "JOBS_TIMEOUT": "60",
        "JOBS_GRACE": "5",
        "LOG_LEVEL": "critical",
        "LOG_FORMAT": "text",
    ]
}

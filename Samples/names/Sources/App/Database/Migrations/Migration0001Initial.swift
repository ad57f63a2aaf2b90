extension Migration {
    static let m0001Initial = Migration(
        name: "0001_initial",
        sqlite: [
            """
            CREATE TABLE "users" (
                "id" TEXT PRIMARY KEY NOT NULL,
                "email" TEXT NOT NULL,
                "password_hash" TEXT NOT NULL,
                "role" TEXT NOT NULL,
                "created_at" INTEGER NOT NULL,
                "updated_at" INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE "refresh_tokens" (
                "id" TEXT PRIMARY KEY NOT NULL,
                "user_id" TEXT NOT NULL REFERENCES "users" ("id") ON DELETE CASCADE,
                "family" TEXT NOT NULL,
                "hash" TEXT NOT NULL,
                "expires_at" INTEGER NOT NULL,
                "used_at" INTEGER
            ) STRICT
            """,
            """
            CREATE TABLE "idempotency_keys" (
                "id" TEXT PRIMARY KEY NOT NULL,
                "scope" TEXT NOT NULL,
                "key" TEXT NOT NULL,
                "fingerprint" TEXT NOT NULL,
                "status" INTEGER,
                "headers" TEXT,
                "body" TEXT,
                "expires_at" INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE "queued_jobs" (
                "id" TEXT PRIMARY KEY NOT NULL,
                "job" TEXT NOT NULL,
                "payload" TEXT NOT NULL,
                "unique_key" TEXT,
                "attempts" INTEGER NOT NULL,
                "due_at" INTEGER,
                "claim" TEXT,
                "failure" TEXT,
                "request_id" TEXT,
                "traceparent" TEXT,
                "created_at" INTEGER NOT NULL,
                "changed_at" INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE "types" (
                "id" INTEGER PRIMARY KEY AUTOINCREMENT,
                "class" TEXT NOT NULL,
                "default" INTEGER NOT NULL,
                "self" TEXT,
                "init" TEXT,
                "description" TEXT,
                "hash_value" INTEGER,
                "actor" TEXT,
                "async" INTEGER NOT NULL,
                "select" TEXT,
                "group" TEXT,
                "where" TEXT,
                "type" TEXT NOT NULL,
                "created_at" INTEGER NOT NULL,
                "updated_at" INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE "requests" (
                "id" INTEGER PRIMARY KEY AUTOINCREMENT,
                "type_id" INTEGER NOT NULL REFERENCES "types" ("id") ON DELETE CASCADE,
                "request" TEXT,
                "fields" TEXT NOT NULL,
                "row" INTEGER,
                "json" TEXT,
                "values" TEXT,
                "pattern" TEXT,
                "created_at" INTEGER NOT NULL,
                "updated_at" INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE "responses" (
                "id" TEXT PRIMARY KEY NOT NULL,
                "request_id" INTEGER NOT NULL REFERENCES "requests" ("id") ON DELETE RESTRICT,
                "date" TEXT NOT NULL,
                "id_string" TEXT,
                "sent" INTEGER,
                "created_at" INTEGER NOT NULL,
                "updated_at" INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE "errors" (
                "id" INTEGER PRIMARY KEY AUTOINCREMENT,
                "error" TEXT NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE "applications" (
                "id" INTEGER PRIMARY KEY AUTOINCREMENT,
                "app" TEXT NOT NULL,
                "application_id" INTEGER REFERENCES "applications" ("id") ON DELETE SET NULL,
                "created_at" INTEGER NOT NULL,
                "updated_at" INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE "people" (
                "id" INTEGER PRIMARY KEY AUTOINCREMENT,
                "person" TEXT NOT NULL,
                "created_at" INTEGER NOT NULL,
                "updated_at" INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE "series" (
                "id" INTEGER PRIMARY KEY AUTOINCREMENT,
                "series" TEXT NOT NULL,
                "created_at" INTEGER NOT NULL,
                "updated_at" INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE "orders" (
                "id" INTEGER PRIMARY KEY AUTOINCREMENT,
                "order" REAL NOT NULL,
                "by" TEXT NOT NULL,
                "created_at" INTEGER NOT NULL,
                "updated_at" INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE "tables" (
                "id" INTEGER PRIMARY KEY AUTOINCREMENT,
                "table" TEXT NOT NULL,
                "limit" INTEGER,
                "offset" INTEGER,
                "created_at" INTEGER NOT NULL,
                "updated_at" INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE "data" (
                "id" INTEGER PRIMARY KEY AUTOINCREMENT,
                "data" TEXT NOT NULL,
                "created_at" INTEGER NOT NULL,
                "updated_at" INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE "tasks" (
                "id" INTEGER PRIMARY KEY AUTOINCREMENT,
                "await" TEXT,
                "created_at" INTEGER NOT NULL,
                "updated_at" INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE "jobs" (
                "id" INTEGER PRIMARY KEY AUTOINCREMENT,
                "jobs" TEXT,
                "job" TEXT,
                "created_at" INTEGER NOT NULL,
                "updated_at" INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE "results" (
                "id" INTEGER PRIMARY KEY AUTOINCREMENT,
                "success" INTEGER,
                "created_at" INTEGER NOT NULL,
                "updated_at" INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE "caches" (
                "id" INTEGER PRIMARY KEY AUTOINCREMENT,
                "key" TEXT NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE "strings" (
                "id" INTEGER PRIMARY KEY AUTOINCREMENT,
                "string" TEXT NOT NULL,
                "created_at" INTEGER NOT NULL,
                "updated_at" INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE "databases" (
                "id" INTEGER PRIMARY KEY AUTOINCREMENT,
                "connection" TEXT,
                "created_at" INTEGER NOT NULL,
                "updated_at" INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE "isbn13s" (
                "id" INTEGER PRIMARY KEY AUTOINCREMENT,
                "isbn13" TEXT,
                "created_at" INTEGER NOT NULL,
                "updated_at" INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE "inputs" (
                "id" INTEGER PRIMARY KEY AUTOINCREMENT,
                "input" TEXT,
                "created_at" INTEGER NOT NULL,
                "updated_at" INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE "input_inputs" (
                "id" INTEGER PRIMARY KEY AUTOINCREMENT,
                "page" INTEGER,
                "created_at" INTEGER NOT NULL,
                "updated_at" INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE "children" (
                "id" INTEGER PRIMARY KEY AUTOINCREMENT,
                "per_page" INTEGER,
                "created_at" INTEGER NOT NULL,
                "updated_at" INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE "secrets" (
                "id" INTEGER PRIMARY KEY AUTOINCREMENT,
                "owner_id" TEXT REFERENCES "users" ("id") ON DELETE RESTRICT,
                "reader_id" TEXT REFERENCES "users" ("id") ON DELETE RESTRICT,
                "secret" TEXT NOT NULL,
                "created_at" INTEGER NOT NULL,
                "updated_at" INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE "notes" (
                "id" INTEGER PRIMARY KEY AUTOINCREMENT,
                "owner_id" TEXT NOT NULL REFERENCES "users" ("id") ON DELETE RESTRICT,
                "by_id" TEXT NOT NULL REFERENCES "users" ("id") ON DELETE RESTRICT,
                "lines" TEXT NOT NULL,
                "created_at" INTEGER NOT NULL,
                "updated_at" INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE UNIQUE INDEX "users_email_key" ON "users" ("email")
            """,
            """
            CREATE UNIQUE INDEX "refresh_tokens_hash_key" ON "refresh_tokens" ("hash")
            """,
            """
            CREATE INDEX "refresh_tokens_user_id_idx" ON "refresh_tokens" ("user_id")
            """,
            """
            CREATE INDEX "refresh_tokens_family_idx" ON "refresh_tokens" ("family")
            """,
            """
            CREATE INDEX "refresh_tokens_expires_at_idx" ON "refresh_tokens" ("expires_at")
            """,
            """
            CREATE UNIQUE INDEX "idempotency_keys_scope_key_key" ON "idempotency_keys" ("scope", "key")
            """,
            """
            CREATE INDEX "idempotency_keys_expires_at_idx" ON "idempotency_keys" ("expires_at")
            """,
            """
            CREATE UNIQUE INDEX "queued_jobs_unique_key_key" ON "queued_jobs" ("unique_key")
            """,
            """
            CREATE INDEX "queued_jobs_due_at_id_idx" ON "queued_jobs" ("due_at", "id")
            """,
            """
            CREATE INDEX "types_select_idx" ON "types" ("select")
            """,
            """
            CREATE INDEX "types_class_idx" ON "types" ("class")
            """,
            """
            CREATE INDEX "types_default_idx" ON "types" ("default")
            """,
            """
            CREATE INDEX "types_group_idx" ON "types" ("group")
            """,
            """
            CREATE INDEX "types_init_idx" ON "types" ("init")
            """,
            """
            CREATE INDEX "types_self_idx" ON "types" ("self")
            """,
            """
            CREATE INDEX "types_async_idx" ON "types" ("async")
            """,
            """
            CREATE INDEX "types_where_idx" ON "types" ("where")
            """,
            """
            CREATE INDEX "types_type_idx" ON "types" ("type")
            """,
            """
            CREATE INDEX "types_updated_at_idx" ON "types" ("updated_at")
            """,
            """
            CREATE INDEX "requests_type_id_idx" ON "requests" ("type_id")
            """,
            """
            CREATE INDEX "requests_json_idx" ON "requests" ("json")
            """,
            """
            CREATE INDEX "requests_row_idx" ON "requests" ("row")
            """,
            """
            CREATE INDEX "requests_values_idx" ON "requests" ("values")
            """,
            """
            CREATE INDEX "requests_pattern_idx" ON "requests" ("pattern")
            """,
            """
            CREATE UNIQUE INDEX "responses_id_string_key" ON "responses" ("id_string")
            """,
            """
            CREATE INDEX "responses_request_id_idx" ON "responses" ("request_id")
            """,
            """
            CREATE INDEX "responses_id_string_id_idx" ON "responses" ("id_string", "id")
            """,
            """
            CREATE INDEX "responses_date_idx" ON "responses" ("date")
            """,
            """
            CREATE INDEX "responses_sent_idx" ON "responses" ("sent")
            """,
            """
            CREATE INDEX "responses_created_at_idx" ON "responses" ("created_at")
            """,
            """
            CREATE INDEX "applications_application_id_idx" ON "applications" ("application_id")
            """,
            """
            CREATE UNIQUE INDEX "series_series_key" ON "series" ("series")
            """,
            """
            CREATE INDEX "orders_order_idx" ON "orders" ("order")
            """,
            """
            CREATE INDEX "orders_by_idx" ON "orders" ("by")
            """,
            """
            CREATE INDEX "tables_table_idx" ON "tables" ("table")
            """,
            """
            CREATE INDEX "tables_offset_idx" ON "tables" ("offset")
            """,
            """
            CREATE UNIQUE INDEX "data_data_key" ON "data" ("data")
            """,
            """
            CREATE UNIQUE INDEX "caches_key_key" ON "caches" ("key")
            """,
            """
            CREATE UNIQUE INDEX "secrets_owner_id_secret_key" ON "secrets" ("owner_id", "secret")
            """,
            """
            CREATE INDEX "secrets_reader_id_idx" ON "secrets" ("reader_id")
            """,
            """
            CREATE INDEX "secrets_secret_idx" ON "secrets" ("secret")
            """,
            """
            CREATE INDEX "notes_owner_id_idx" ON "notes" ("owner_id")
            """,
            """
            CREATE INDEX "notes_by_id_idx" ON "notes" ("by_id")
            """,
        ]
    )
}

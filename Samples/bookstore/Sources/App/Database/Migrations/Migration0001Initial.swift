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
            CREATE TABLE "authors" (
                "id" INTEGER PRIMARY KEY AUTOINCREMENT,
                "name" TEXT NOT NULL,
                "bio" TEXT,
                "born" TEXT,
                "homepage" TEXT,
                "created_at" INTEGER NOT NULL,
                "updated_at" INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE "books" (
                "id" INTEGER PRIMARY KEY AUTOINCREMENT,
                "title" TEXT NOT NULL,
                "author_id" INTEGER NOT NULL REFERENCES "authors" ("id") ON DELETE RESTRICT,
                "isbn" TEXT,
                "published_year" INTEGER,
                "genre" TEXT NOT NULL,
                "price" INTEGER,
                "weight" REAL,
                "in_print" INTEGER NOT NULL,
                "tags" TEXT NOT NULL,
                "details" TEXT,
                "views" INTEGER NOT NULL,
                "created_at" INTEGER NOT NULL,
                "updated_at" INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE "reviews" (
                "id" TEXT PRIMARY KEY NOT NULL,
                "book_id" INTEGER NOT NULL REFERENCES "books" ("id") ON DELETE CASCADE,
                "owner_id" TEXT NOT NULL REFERENCES "users" ("id") ON DELETE CASCADE,
                "reader" TEXT NOT NULL,
                "stars" INTEGER NOT NULL,
                "text" TEXT NOT NULL,
                "read_at" INTEGER,
                "device" TEXT,
                "recommended_by_id" INTEGER REFERENCES "authors" ("id") ON DELETE SET NULL,
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
            CREATE UNIQUE INDEX "authors_name_key" ON "authors" ("name")
            """,
            """
            CREATE UNIQUE INDEX "books_isbn_key" ON "books" ("isbn")
            """,
            """
            CREATE UNIQUE INDEX "books_author_id_title_key" ON "books" ("author_id", "title")
            """,
            """
            CREATE INDEX "books_title_idx" ON "books" ("title")
            """,
            """
            CREATE INDEX "books_created_at_idx" ON "books" ("created_at")
            """,
            """
            CREATE INDEX "books_price_idx" ON "books" ("price")
            """,
            """
            CREATE INDEX "books_genre_idx" ON "books" ("genre")
            """,
            """
            CREATE INDEX "books_published_year_idx" ON "books" ("published_year")
            """,
            """
            CREATE INDEX "books_in_print_idx" ON "books" ("in_print")
            """,
            """
            CREATE INDEX "books_author_id_published_year_idx" ON "books" ("author_id", "published_year")
            """,
            """
            CREATE INDEX "reviews_book_id_idx" ON "reviews" ("book_id")
            """,
            """
            CREATE INDEX "reviews_owner_id_idx" ON "reviews" ("owner_id")
            """,
            """
            CREATE INDEX "reviews_recommended_by_id_idx" ON "reviews" ("recommended_by_id")
            """,
            """
            CREATE INDEX "reviews_created_at_id_idx" ON "reviews" ("created_at", "id")
            """,
            """
            CREATE INDEX "reviews_stars_id_idx" ON "reviews" ("stars", "id")
            """,
            """
            CREATE INDEX "reviews_read_at_id_idx" ON "reviews" ("read_at", "id")
            """,
            """
            CREATE INDEX "reviews_device_idx" ON "reviews" ("device")
            """,
        ],
        postgres: [
            """
            CREATE TABLE "users" (
                "id" uuid NOT NULL,
                "email" text COLLATE "C" NOT NULL,
                "password_hash" text COLLATE "C" NOT NULL,
                "role" text COLLATE "C" NOT NULL,
                "created_at" timestamptz(3) NOT NULL,
                "updated_at" timestamptz(3) NOT NULL,
                CONSTRAINT "users_pkey" PRIMARY KEY ("id")
            )
            """,
            """
            CREATE TABLE "refresh_tokens" (
                "id" uuid NOT NULL,
                "user_id" uuid NOT NULL CONSTRAINT "refresh_tokens_user_id_fkey" REFERENCES "users" ("id") ON DELETE CASCADE,
                "family" uuid NOT NULL,
                "hash" text COLLATE "C" NOT NULL,
                "expires_at" timestamptz(3) NOT NULL,
                "used_at" timestamptz(3),
                CONSTRAINT "refresh_tokens_pkey" PRIMARY KEY ("id")
            )
            """,
            """
            CREATE TABLE "idempotency_keys" (
                "id" uuid NOT NULL,
                "scope" text COLLATE "C" NOT NULL,
                "key" text COLLATE "C" NOT NULL,
                "fingerprint" text COLLATE "C" NOT NULL,
                "status" bigint,
                "headers" text COLLATE "C",
                "body" text COLLATE "C",
                "expires_at" timestamptz(3) NOT NULL,
                CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("id")
            )
            """,
            """
            CREATE TABLE "queued_jobs" (
                "id" uuid NOT NULL,
                "job" text COLLATE "C" NOT NULL,
                "payload" text COLLATE "C" NOT NULL,
                "unique_key" text COLLATE "C",
                "attempts" bigint NOT NULL,
                "due_at" timestamptz(3),
                "claim" uuid,
                "failure" text COLLATE "C",
                "request_id" text COLLATE "C",
                "traceparent" text COLLATE "C",
                "created_at" timestamptz(3) NOT NULL,
                "changed_at" timestamptz(3) NOT NULL,
                CONSTRAINT "queued_jobs_pkey" PRIMARY KEY ("id")
            )
            """,
            """
            CREATE TABLE "authors" (
                "id" bigint GENERATED BY DEFAULT AS IDENTITY,
                "name" text COLLATE "C" NOT NULL,
                "bio" text COLLATE "C",
                "born" date,
                "homepage" text COLLATE "C",
                "created_at" timestamptz(3) NOT NULL,
                "updated_at" timestamptz(3) NOT NULL,
                CONSTRAINT "authors_pkey" PRIMARY KEY ("id")
            )
            """,
            """
            CREATE TABLE "books" (
                "id" bigint GENERATED BY DEFAULT AS IDENTITY,
                "title" text COLLATE "C" NOT NULL,
                "author_id" bigint NOT NULL CONSTRAINT "books_author_id_fkey" REFERENCES "authors" ("id") ON DELETE RESTRICT,
                "isbn" text COLLATE "C",
                "published_year" bigint,
                "genre" text COLLATE "C" NOT NULL,
                "price" numeric(18, 2),
                "weight" double precision,
                "in_print" boolean NOT NULL,
                "tags" text[] NOT NULL,
                "details" jsonb,
                "views" bigint NOT NULL,
                "created_at" timestamptz(3) NOT NULL,
                "updated_at" timestamptz(3) NOT NULL,
                CONSTRAINT "books_pkey" PRIMARY KEY ("id"),
                CONSTRAINT "books_genre_check" CHECK ("genre" IN ('fiction', 'non-fiction', 'science', 'history'))
            )
            """,
            """
            CREATE TABLE "reviews" (
                "id" uuid NOT NULL,
                "book_id" bigint NOT NULL CONSTRAINT "reviews_book_id_fkey" REFERENCES "books" ("id") ON DELETE CASCADE,
                "owner_id" uuid NOT NULL CONSTRAINT "reviews_owner_id_fkey" REFERENCES "users" ("id") ON DELETE CASCADE,
                "reader" text COLLATE "C" NOT NULL,
                "stars" bigint NOT NULL,
                "text" text COLLATE "C" NOT NULL,
                "read_at" timestamptz(3),
                "device" uuid,
                "recommended_by_id" bigint CONSTRAINT "reviews_recommended_by_id_fkey" REFERENCES "authors" ("id") ON DELETE SET NULL,
                "created_at" timestamptz(3) NOT NULL,
                "updated_at" timestamptz(3) NOT NULL,
                CONSTRAINT "reviews_pkey" PRIMARY KEY ("id")
            )
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
            CREATE UNIQUE INDEX "queued_jobs_unique_key_key" ON "queued_jobs" ("unique_key" NULLS FIRST)
            """,
            """
            CREATE INDEX "queued_jobs_due_at_id_idx" ON "queued_jobs" ("due_at" NULLS FIRST, "id")
            """,
            """
            CREATE UNIQUE INDEX "authors_name_key" ON "authors" ("name")
            """,
            """
            CREATE UNIQUE INDEX "books_isbn_key" ON "books" ("isbn" NULLS FIRST)
            """,
            """
            CREATE UNIQUE INDEX "books_author_id_title_key" ON "books" ("author_id", "title")
            """,
            """
            CREATE INDEX "books_title_idx" ON "books" ("title", "id")
            """,
            """
            CREATE INDEX "books_created_at_idx" ON "books" ("created_at", "id")
            """,
            """
            CREATE INDEX "books_price_idx" ON "books" ("price" NULLS FIRST, "id")
            """,
            """
            CREATE INDEX "books_genre_idx" ON "books" ("genre")
            """,
            """
            CREATE INDEX "books_published_year_idx" ON "books" ("published_year" NULLS FIRST)
            """,
            """
            CREATE INDEX "books_in_print_idx" ON "books" ("in_print")
            """,
            """
            CREATE INDEX "books_author_id_published_year_idx" ON "books" ("author_id", "published_year" NULLS FIRST)
            """,
            """
            CREATE INDEX "reviews_book_id_idx" ON "reviews" ("book_id")
            """,
            """
            CREATE INDEX "reviews_owner_id_idx" ON "reviews" ("owner_id")
            """,
            """
            CREATE INDEX "reviews_recommended_by_id_idx" ON "reviews" ("recommended_by_id" NULLS FIRST)
            """,
            """
            CREATE INDEX "reviews_created_at_id_idx" ON "reviews" ("created_at", "id")
            """,
            """
            CREATE INDEX "reviews_stars_id_idx" ON "reviews" ("stars", "id")
            """,
            """
            CREATE INDEX "reviews_read_at_id_idx" ON "reviews" ("read_at" NULLS FIRST, "id")
            """,
            """
            CREATE INDEX "reviews_device_idx" ON "reviews" ("device" NULLS FIRST)
            """,
        ]
    )
}

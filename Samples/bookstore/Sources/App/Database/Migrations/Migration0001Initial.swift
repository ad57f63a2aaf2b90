extension Migration {
    static let m0001Initial = Migration(
        name: "0001_initial",
        sqlite: [
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
        ]
    )
}

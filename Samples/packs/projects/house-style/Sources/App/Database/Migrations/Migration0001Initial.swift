// SPDX-License-Identifier: Apache-2.0
// The shelving team

extension Migration {
    static let m0001Initial = Migration(
        name: "0001_initial",
        sqlite: [
            """
            CREATE TABLE "shelves" (
                "id" INTEGER PRIMARY KEY AUTOINCREMENT,
                "label" TEXT NOT NULL,
                "created_at" INTEGER NOT NULL,
                "updated_at" INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE "items" (
                "id" INTEGER PRIMARY KEY AUTOINCREMENT,
                "title" TEXT NOT NULL,
                "shelf_id" INTEGER NOT NULL REFERENCES "shelves" ("id") ON DELETE RESTRICT,
                "created_at" INTEGER NOT NULL,
                "updated_at" INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE UNIQUE INDEX "shelves_label_key" ON "shelves" ("label")
            """,
            """
            CREATE INDEX "items_shelf_id_idx" ON "items" ("shelf_id")
            """,
        ]
    )
}

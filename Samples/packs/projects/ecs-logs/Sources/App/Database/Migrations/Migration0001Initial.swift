extension Migration {
    static let m0001Initial = Migration(
        name: "0001_initial",
        sqlite: [
            """
            CREATE TABLE "notes" (
                "id" INTEGER PRIMARY KEY AUTOINCREMENT,
                "text" TEXT NOT NULL,
                "created_at" INTEGER NOT NULL,
                "updated_at" INTEGER NOT NULL
            ) STRICT
            """
        ]
    )
}

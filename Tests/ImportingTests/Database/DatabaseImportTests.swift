import Importing
import ServiceDescription
import Testing

@Suite struct DatabaseImportTests {
  private let sqlite = Engine(engine: .sqlite)

  private func text(_ statements: String...) throws -> String { try sqlite.imported(statements).text }

  private func remarks(_ result: ImportedDatabase, at subject: String) -> [String] {
    result.remarks.filter { $0.subject == subject }.map(\.message)
  }

  @Test func tablesOfOtherHabitsBecomeResources() throws {
    let result = try sqlite.imported([
      "CREATE TABLE Artist (ArtistId INTEGER PRIMARY KEY, Name NVARCHAR(120))",
      """
      CREATE TABLE [Album Cover] (AlbumCoverId INTEGER PRIMARY KEY, Title NVARCHAR(160) NOT NULL,
        ArtistId INTEGER NOT NULL REFERENCES Artist (ArtistId) ON DELETE CASCADE, Price NUMERIC(10,2) DEFAULT 0.5,
        created DATETIME DEFAULT CURRENT_TIMESTAMP)
      """,
    ])
    #expect(
      result.text == """
        hornero: 1
        service: Test

        data: { engines: [sqlite] }

        limits: { default: 600 per minute }   # to begin with

        resources:
          Artist:
            timestamps: false
            fields:
              name: { type: string?, length: ..120 }

          AlbumCover:
            fields:
              title: { type: string, length: ..160 }
              artist: { type: Artist, on-delete: cascade }
              price: { type: decimal?, range: -99999999.99..99999999.99, scale: 2, default: 0.5 }

        """)
    #expect(remarks(result, at: "Artist") == ["its table is artists here"])
    #expect(remarks(result, at: "Artist.ArtistId") == ["it is id here"])
    #expect(remarks(result, at: "Album Cover.created") == ["the service keeps it as created_at"])
  }

  @Test func checksBecomeRules() throws {
    let text = try text(
      """
      CREATE TABLE items (id INTEGER PRIMARY KEY, stars INTEGER NOT NULL CHECK (stars BETWEEN 1 AND 5),
        kind TEXT NOT NULL DEFAULT 'new' CHECK (kind IN ('new', 'used')), code TEXT CHECK (length(code) = 3),
        price DECIMAL(6,2) CHECK (price > 0), done INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1)))
      """)
    #expect(text.contains("stars: { type: int, range: 1..5 }"))
    #expect(text.contains("kind: { type: enum, values: [new, used], default: new }"))
    #expect(text.contains("code: { type: string?, length: 3..3 }"))
    #expect(text.contains("price: { type: decimal?, range: 0.01..9999.99, scale: 2 }"))
    #expect(text.contains("done: { type: bool, default: false }"))
  }

  @Test func whatIsUniqueAndSearchedBy() throws {
    let result = try sqlite.imported([
      "CREATE TABLE shelves (id INTEGER PRIMARY KEY, code TEXT UNIQUE)",
      "CREATE TABLE slots (id INTEGER PRIMARY KEY, shelf_id INTEGER REFERENCES shelves, no INTEGER, name TEXT, UNIQUE (shelf_id, no))",
      "CREATE INDEX slots_name ON slots (name)", "CREATE INDEX slots_both ON slots (no, name)",
      "CREATE INDEX slots_shelf ON slots (shelf_id)", "CREATE INDEX slots_part ON slots (no) WHERE no > 1",
      "CREATE INDEX slots_lower ON slots (lower(name))",
    ])
    #expect(result.text.contains("code: { type: text?, unique: true }"))
    #expect(result.text.contains("shelf: Shelf?"))
    #expect(result.text.contains("indexes: [[no, name]]\n    unique: [[shelf, no]]\n    list: { filter: [name] }"))
    #expect(
      Set(remarks(result, at: "slots")) == [
        "the index slots_part is for some rows and is not carried",
        "the index slots_lower is for an expression and is not carried",
      ])
  }

  @Test func nothingIsDroppedInSilence() throws {
    let result = try sqlite.imported([
      "CREATE TABLE a (x INTEGER, y INTEGER, PRIMARY KEY (x, y))",
      """
      CREATE TABLE b (id INTEGER PRIMARY KEY, x INTEGER, y INTEGER, photo BLOB, total INTEGER AS (x + y),
        at TEXT DEFAULT (hex(randomblob(4))), name TEXT CHECK (name LIKE 'a%'), FOREIGN KEY (x, y) REFERENCES a (x, y))
      """,
      "CREATE VIEW v AS SELECT 1", "CREATE TRIGGER t AFTER INSERT ON b BEGIN SELECT 1; END",
      "CREATE VIRTUAL TABLE words USING fts5(text)",
      "CREATE TABLE flyway_schema_history (version TEXT)",
    ])
    let said = result.remarks.map { "\($0.subject): \($0.message)" }
    for expected in [
      "a: its key is x, y; its rows get ids of their own", "b.photo: there is no type for BLOB; it is left out",
      "b.total: the database computes it; it is left out", "b.at: its default is not carried: hex(randomblob(4))",
      "b: a check is not carried: name LIKE 'a%'", "b: the trigger t is not carried", "v: a view is not carried",
      "b.x: it refers to a together with others, which is not carried", "words: a virtual table is not carried",
      "flyway_schema_history: it records the migrations of a tool and is left out",
    ] { #expect(said.contains(expected), "\(expected) in \(said)") }
    #expect(result.text.contains("unique: [[x, y]]"))
    #expect(result.resources == 2)
  }

  @Test func namesThatAreTakenOrNone() throws {
    let result = try sqlite.imported([
      "CREATE TABLE status (id INTEGER PRIMARY KEY, class TEXT, \"2nd\" TEXT, \"größe\" TEXT, a_b TEXT, aB TEXT)",
      "CREATE TABLE statuses (id INTEGER PRIMARY KEY, author TEXT, author_id INTEGER REFERENCES status (id))",
    ])
    #expect(result.text.contains("  Status:") && result.text.contains("  Status2:"))
    // A reference whose name is taken stays the number that it was.
    #expect(result.text.contains("author-id: int?"))
    #expect(remarks(result, at: "status.2nd") == ["its name is none that a field can have here; it is left out"])
    #expect(remarks(result, at: "status.aB") == ["its name is none that a field can have here; it is left out"])
  }

  @Test func rowsThatNeedEachOtherMayBeMadeOneByOne() throws {
    let result = try sqlite.imported([
      "CREATE TABLE parts (id INTEGER PRIMARY KEY, name TEXT, whole_id INTEGER NOT NULL REFERENCES parts (id))"
    ])
    #expect(result.text.contains("whole: Part?"))
    #expect(remarks(result, at: "parts.whole_id").first?.hasPrefix("whole may be absent here") == true)
  }

  @Test func secretsAreNotSent() throws {
    let result = try sqlite.imported([
      "CREATE TABLE users (id INTEGER PRIMARY KEY, password_digest VARCHAR(80) NOT NULL, api_token TEXT, salted INTEGER)",
      "CREATE INDEX by_token ON users (api_token)",
    ])
    #expect(result.text.contains("password-digest: { type: string, length: ..80, access: write-only }"))
    #expect(result.text.contains("api-token: { type: text?, access: write-only }"))
    #expect(result.text.contains("salted: int?") && !result.text.contains("filter"))
    #expect(remarks(result, at: "users.api_token") == ["it looks like a secret, and is never sent"])
  }

  @Test func someTablesOrAllButSome() throws {
    let tables = ["a", "b", "c"].map { "CREATE TABLE \($0) (id INTEGER PRIMARY KEY, name TEXT)" }
    #expect(try sqlite.imported(tables) { $0.only = ["b"] }.resources == 1)
    #expect(try sqlite.imported(tables) { $0.except = ["b"] }.resources == 2)
    #expect(throws: DatabaseImportProblem("there is no table d")) { try sqlite.imported(tables) { $0.only = ["d"] } }
    #expect(throws: DatabaseImportProblem("there is no table that a resource can be made of")) {
      try sqlite.imported(tables) { $0.except = ["a", "b", "c"] }
    }
  }

  @Test func tablesAsTheyAre() throws {
    let result = try sqlite.imported([
      "CREATE TABLE film (id INTEGER PRIMARY KEY, title TEXT NOT NULL, length REAL, released DATE, rented DATETIME)",
      """
      CREATE TABLE note (id INTEGER PRIMARY KEY, film_id INTEGER NOT NULL REFERENCES film (id), text TEXT NOT NULL,
        created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL)
      """,
    ]) { $0.isExisting = true }
    #expect(result.deviations.isEmpty)
    #expect(result.text.contains("data: { engines: [sqlite], existing: true }"))
    #expect(result.text.contains("  Film:\n    plural: film\n"))
    // Whatever people write as moments is text.
    #expect(result.text.contains("rented: text?"))
    #expect(!result.text.contains("Note:\n    plural: note\n    timestamps"))
  }

  @Test func whatCannotBeServedAsItIsIsSaid() throws {
    let result = try sqlite.imported([
      "CREATE TABLE Album (AlbumId INTEGER PRIMARY KEY, Title TEXT NOT NULL)",
      "CREATE TABLE pairs (a INTEGER, b INTEGER, PRIMARY KEY (a, b))",
      "CREATE TABLE logs (id INTEGER PRIMARY KEY, line TEXT, blob BLOB NOT NULL, created_at TEXT NOT NULL)",
    ]) { $0.isExisting = true }
    #expect(
      result.deviations.map { "\($0.subject): \($0.message)" } == [
        "Album.AlbumId: the key must be called id", "Album: its name is none that a resource can have: album could be",
        "Album.Title: a field's column would be title, and no row can be made without it",
        "pairs: its key is a, b, not id",
        "logs.created_at: it cannot be kept as one of a pair of moments that are always there",
        "logs.blob: there is no type for BLOB, and no row can be made without it",
      ])
  }

  @Test(arguments: Engine.postgres) func theTypesOfPostgres(_ place: Engine) throws {
    let result = try place.imported([
      "CREATE TYPE mood AS ENUM ('calm', 'wild')", "CREATE DOMAIN year AS integer CHECK (VALUE >= 1901)",
      "COMMENT ON TYPE mood IS 'x'",
      """
      CREATE TABLE things (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), short varchar(80) NOT NULL, long varchar(2000),
        fixed char(3), flag boolean NOT NULL DEFAULT true, mood mood NOT NULL DEFAULT 'calm', made year, size smallint,
        amount numeric(8,2) NOT NULL DEFAULT 1.5, loose numeric, whole numeric(6,0), at timestamptz NOT NULL, day date,
        data jsonb, tags text[] NOT NULL DEFAULT '{}', moods mood[], address inet, bytes bytea)
      """,
      "COMMENT ON TABLE things IS 'All of it. And more.'", "COMMENT ON COLUMN things.day IS 'Its day'",
      "CREATE INDEX ON things (short, id)", "CREATE MATERIALIZED VIEW seen AS SELECT 1 AS one",
    ])
    for line in [
      "summary: All of it.", "id: uuid", "short: { type: string, length: ..80 }",
      "long: { type: text?, length: ..2000 }",
      "flag: { type: bool, default: true }", "mood: { type: enum, values: [calm, wild], default: calm }",
      "made: { type: int?, range: 1901.. }", "size: int?", "loose: { type: decimal?, scale: 4 }",
      "whole: { type: int?, range: -999999..999999 }",
      "amount: { type: decimal, range: -999999.99..999999.99, scale: 2, default: 1.5 }", "at: timestamp",
      "data: json?", "tags: '[string]'", "moods: { type: '[enum]', values: [calm, wild] }", "address: string?",
      "list: { sort: [id, short] }",
    ] { #expect(result.text.contains(line), "\(line)\n\(result.text)") }
    let said = result.remarks.map { "\($0.subject): \($0.message)" }
    #expect(said.contains("things.bytes: there is no type for bytea; it is left out"))
    #expect(said.contains("things.address: inet is text here"))
    #expect(said.contains("seen: a materialized view is not carried"))
  }
}

extension MigrationTests {
  private static let author = "  Author: { fields: { name: string } }\n"
  private static let base = author + "  Book: { fields: { title: string, isbn: string?, author: Author } }"

  static let changes: [Change] = [
    Change(name: "nothing", old: base, new: base),
    Change(
      name: "an optional field comes", old: base,
      new: author + "  Book: { fields: { title: string, isbn: string?, author: Author, pages: int? } }"),
    Change(
      name: "a field with a default comes", old: base,
      new: author + """
          Book:
            fields:
              title: string
              isbn: string?
              author: Author
              genre: { type: enum, values: [a, "it's"], default: "it's" }
              price: { type: decimal, scale: 2, default: 1.5 }
              moment: { type: timestamp, default: 2020-01-01T00:00:00Z }
              tags: '[string]'
              extra: { type: json, default: '{"a": 1}' }
        """),
    Change(
      name: "a required field comes", old: base,
      new: author + "  Book: { fields: { title: string, isbn: string?, author: Author, pages: int } }",
      misfits: ["require:Book.pages"]),
    Change(
      name: "a required field comes with a fill", old: base,
      new: author
        + "  Book: { fields: { title: string, isbn: string?, author: Author, size: { type: int, fill: length(title) } } }"
    ),
    Change(
      name: "an optional field comes with a fill", old: base,
      new: author
        + "  Book: { fields: { title: string, isbn: string?, author: Author, size: { type: int?, fill: length(title) } } }"
    ),
    Change(
      name: "a field goes", old: base, new: author + "  Book: { fields: { title: string, author: Author } }",
      misfits: ["drop:Book.isbn"]),
    Change(
      name: "a reference goes", old: base, new: author + "  Book: { fields: { title: string, isbn: string? } }",
      misfits: ["drop:Book.author"]),
    Change(
      name: "a reference comes", old: base,
      new: author + "  Book: { fields: { title: string, isbn: string?, author: Author, editor: Author? } }"),
    Change(
      name: "a field is renamed", old: base,
      new: author + "  Book: { fields: { name: { type: string, was: title }, isbn: string?, author: Author } }"),
    Change(
      name: "a reference is renamed", old: base,
      new: author + "  Book: { fields: { title: string, isbn: string?, writer: { type: Author, was: author } } }"),
    Change(
      name: "a resource is renamed", old: base,
      new: author + "  Volume: { was: Book, fields: { title: string, isbn: string?, author: Author } }"),
    Change(
      name: "what is referred to is renamed", old: base,
      new: "  Person: { was: Author, fields: { name: string } }\n"
        + "  Book: { fields: { title: string, isbn: string?, author: Person } }"),
    Change(
      name: "a resource is renamed, and another takes its name", old: "  Book: { fields: { title: string } }",
      new: "  Volume: { plural: books, was: Book, fields: { title: string } }\n  Tome: { fields: { title: string } }"),
    Change(
      name: "two resources change places",
      old:
        "  A: { plural: ones, fields: { x: string } }\n  B: { plural: twos, fields: { y: { type: int, unique: true } } }",
      new:
        "  A: { plural: twos, fields: { x: string } }\n  B: { plural: ones, fields: { y: { type: int, unique: true } } }"
    ),
    Change(
      name: "a new resource takes the table of one that goes",
      old: "  A: { plural: ones, fields: { x: { type: enum, values: [a, b], unique: true } } }",
      new: "  B: { plural: ones, fields: { x: { type: enum, values: [a, b], unique: true } } }", misfits: ["drop:A"]),
    Change(
      name: "a field becomes required, with a default", old: base,
      new: author + "  Book: { fields: { title: string, isbn: { type: string, default: none }, author: Author } }"),
    Change(
      name: "a field becomes required", old: base,
      new: author + "  Book: { fields: { title: string, isbn: string, author: Author } }",
      misfits: ["require:Book.isbn"]),
    Change(
      name: "a field becomes optional", old: base,
      new: author + "  Book: { fields: { title: string?, isbn: string?, author: Author? } }"),
    Change(
      name: "a field becomes unique", old: base,
      new: author + "  Book: { fields: { title: { type: string, unique: true }, isbn: string?, author: Author } }",
      misfits: ["unique:Book.title"]),
    Change(
      name: "a new field is unique", old: base,
      new: author
        + "  Book: { fields: { title: string, isbn: string?, author: Author, code: { type: string?, unique: true } } }"),
    Change(
      name: "fields become unique together", old: base,
      new: author
        + "  Book: { fields: { title: string, isbn: string?, author: Author }, unique: [[author, title]] }",
      misfits: ["unique:Book.author+title"]),
    Change(
      name: "what was unique is so no longer",
      old: "  Book: { fields: { title: { type: string, unique: true }, isbn: string? }, unique: [[title, isbn]] }",
      new: "  Book: { fields: { title: string, isbn: string? } }"),
    Change(
      name: "indexes come and go", old: "  Book: { fields: { a: int, b: int?, c: string }, indexes: [[a, b]] }",
      new: "  Book: { fields: { a: int, b: int?, c: string }, indexes: [[b, a]], list: { sort: [c], filter: [b] } }"),
    Change(
      name: "an index goes along with a rename",
      old: "  Book: { fields: { a: int, b: int? }, indexes: [[a, b]] }",
      new: "  Volume: { was: Book, fields: { x: { type: int, was: a }, b: int? }, indexes: [[x, b]] }"),
    Change(
      name: "what is indexed becomes optional", old: "  Book: { fields: { a: int, b: int }, indexes: [[a, b]] }",
      new: "  Book: { fields: { a: int?, b: int }, indexes: [[a, b]] }"),
    Change(
      name: "what happens on delete", old: author + "  Book: { fields: { author: Author? } }",
      new: author + "  Book: { fields: { author: { type: Author?, on-delete: clear } } }"),
    Change(
      name: "a reference leads elsewhere",
      old: author + "  Person: { fields: { name: string } }\n  Book: { fields: { by: Author } }",
      new: author + "  Person: { fields: { name: string } }\n  Book: { fields: { by: Person } }",
      misfits: ["reference:Book.by"]),
    Change(
      name: "a number becomes a reference", old: author + "  Book: { fields: { title: string, by: int } }",
      new: author + "  Book: { fields: { title: string, by: Author } }", misfits: ["reference:Book.by"]),
    Change(
      name: "an enum gets a value", old: "  Book: { fields: { kind: { type: enum, values: [a, b] } } }",
      new: "  Book: { fields: { kind: { type: enum, values: [c, b, a] } } }"),
    Change(
      name: "an enum loses a value", old: "  Book: { fields: { kind: { type: enum, values: [a, b] } } }",
      new: "  Book: { fields: { kind: { type: enum, values: [a] } } }", misfits: ["values:Book.kind"]),
    Change(
      name: "a value of an enum is renamed", old: "  Book: { fields: { kind: { type: enum, values: [a, b] } } }",
      new: """
          Book:
            fields:
              kind: { type: enum, values: [a, c], fill: "CASE kind WHEN 'b' THEN 'c' ELSE kind END" }
        """),
    Change(
      name: "a list of an enum loses a value", old: "  Book: { fields: { kinds: { type: '[enum]', values: [a, b] } } }",
      new: "  Book: { fields: { kinds: { type: '[enum]', values: [a] } } }", misfits: ["values:Book.kinds"]),
    Change(
      name: "an enum becomes a text", old: "  Book: { fields: { kind: { type: enum, values: [a, b] } } }",
      new: "  Book: { fields: { kind: string } }"),
    Change(
      name: "types that all values follow",
      old: """
          Book:
            fields: { a: int, b: int?, c: date, d: uuid, e: bool, f: bool, g: date?, h: string?, i: int, j: { type: enum, values: [x, y] } }
        """,
      new: """
          Book:
            fields: { a: double, b: string?, c: string, d: string, e: string, f: int, g: timestamp?, h: '[string]', i: '[int]', j: { type: '[enum]', values: [y, x] } }
        """),
    Change(
      name: "types that not every value follows",
      old: """
          Book:
            fields: { a: string, b: double, c: int?, d: { type: decimal, scale: 4 }, e: timestamp, f: int, g: { type: decimal, scale: 2 } }
        """,
      new: """
          Book:
            fields: { a: int, b: int, c: bool?, d: { type: decimal, scale: 2 }, e: date, f: decimal, g: { type: decimal, scale: 4 } }
        """,
      misfits: [
        "change:Book.a", "change:Book.b", "change:Book.c", "change:Book.d", "change:Book.e", "change:Book.f",
        "change:Book.g",
      ]),
    Change(
      name: "a number whose range fits a decimal", old: "  Book: { fields: { stars: { type: int, range: 1..5 } } }",
      new: "  Book: { fields: { stars: { type: decimal, range: 1..5, scale: 1 } } }"),
    Change(
      name: "a type that has no way", old: "  Book: { fields: { title: string, when: string?, size: bool } }",
      new: "  Book: { fields: { title: string, when: date?, size: { type: date, default: 2020-01-01 } } }",
      misfits: ["change:Book.when", "change:Book.size"]),
    Change(
      name: "a type that has no way but a fill", old: "  Book: { fields: { title: string, year: string } }",
      new: """
          Book:
            fields:
              title: string
              year: { type: double, fill: { sqlite: "CAST(length(year) AS REAL)", postgres: length(year) } }
        """),
    Change(
      name: "timestamps come", old: "  Book: { timestamps: false, fields: { title: string } }",
      new: "  Book: { fields: { title: string } }"),
    Change(
      name: "timestamps go", old: "  Book: { id: uuid, fields: { title: string } }",
      new: "  Book: { id: uuid, timestamps: false, fields: { title: string } }",
      misfits: ["drop:Book.created-at", "drop:Book.updated-at"]),
    Change(
      name: "resources come and go, in circles",
      old: "  A: { fields: { b: B? } }\n  B: { fields: { a: { type: A?, on-delete: cascade } } }",
      new: "  C: { fields: { d: D? } }\n  D: { fields: { c: { type: C?, on-delete: clear } } }",
      misfits: ["drop:A", "drop:B"]),
    Change(
      name: "what others refer to is made anew, and they keep their rows",
      old: "  A: { fields: { x: int? } }\n  B: { fields: { a: { type: A, on-delete: cascade } } }\n"
        + "  C: { fields: { c: C?, a: { type: A?, on-delete: clear } } }",
      new: "  A: { fields: { x: { type: int, default: 0 } } }\n"
        + "  B: { fields: { a: { type: A, on-delete: cascade } } }\n"
        + "  C: { fields: { c: { type: C?, on-delete: cascade }, a: { type: A?, on-delete: clear } } }"),
    Change(
      name: "what has owners keeps them", old: "  Book: { fields: { title: string, owner: User } }",
      new: "  Volume: { was: Book, fields: { title: string?, owner: User } }"),
    Change(
      name: "a column takes the name of one that goes",
      old: author + "  Book: { fields: { author-id: int, author: string? } }",
      new: author + "  Book: { fields: { author: Author? } }",
      misfits: ["change:Book.author", "reference:Book.author", "drop:Book.author-id"]),
  ]
}

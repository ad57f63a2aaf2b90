extension MigrationTests {
  private static let long = String(repeating: "abcdefghi-", count: 5)

  /// Several changes at once, over names that stand in each other's way.
  static let awkwardChanges: [Change] = [
    Change(
      name: "what refers to itself is renamed, and so is the reference",
      old:
        "  Node: { fields: { name: string, parent: { type: Node?, on-delete: cascade } }, unique: [[parent, name]] }",
      new: """
          Vertex:
            was: Node
            fields: { label: { type: string, was: name }, above: { type: Vertex?, on-delete: clear, was: parent } }
            unique: [[above, label]]
        """),
    Change(
      name: "a circle of references is renamed as a whole",
      old: "  A: { fields: { b: B?, n: int } }\n  B: { fields: { a: A?, c: C? } }\n  C: { fields: { b: B? } }",
      new: """
          X: { was: A, fields: { y: { type: Y?, was: b }, n: int } }
          Y: { was: B, fields: { x: { type: X?, was: a }, z: { type: Z?, was: c } } }
          Z: { was: C, fields: { y: { type: Y?, was: b } } }
        """),
    Change(
      name: "a field takes the name of one that goes",
      old: "  Book: { fields: { a: string, b: { type: int?, unique: true } }, indexes: [[a], [b, a]] }",
      new: "  Book: { fields: { a: { type: int?, unique: true, was: b } }, indexes: [[a]] }", misfits: ["drop:Book.a"]),
    Change(
      name: "a resource takes the name of one that goes",
      old: "  Book: { fields: { title: string } }\n  Tome: { fields: { label: { type: string, unique: true } } }\n"
        + "  Review: { fields: { tome: Tome } }",
      new: "  Book: { was: Tome, fields: { label: { type: string, unique: true } } }\n"
        + "  Review: { fields: { book: { type: Book, was: tome } } }",
      misfits: ["drop:Book"]),
    Change(
      name: "a table is made anew beside one of the name that this takes",
      old: "  Book: { fields: { pages: int? } }\n  NewBook: { fields: { pages: int } }",
      new: "  Book: { fields: { pages: { type: int, default: 0 } } }\n  NewBook: { fields: { pages: int? } }"),
    Change(
      name: "a column is replaced beside one of the name that this takes",
      old: "  Book: { fields: { size: date?, new-size: string, old-size: int? } }",
      new: "  Book: { fields: { size: bool?, new-size: string, old-size: int? } }", misfits: ["change:Book.size"]),
    Change(
      name: "names stand aside beside ones that are called so",
      old: "  Book: { fields: { a: string, b: int?, old-a: int? } }\n  OldBook: { fields: { n: int? } }\n"
        + "  Tome: { fields: { n: int? } }",
      new: "  Tome: { plural: books, fields: { n: int? } }\n  OldBook: { fields: { n: int? } }",
      misfits: ["drop:Book"]),
    Change(
      name: "a column stands aside beside one that is called so",
      old: "  Author: { fields: { name: string } }\n"
        + "  Book: { fields: { author-id: int, author: string?, old-author-id: int? } }",
      new: "  Author: { fields: { name: string } }\n  Book: { fields: { author: Author?, old-author-id: int? } }",
      misfits: ["change:Book.author", "reference:Book.author", "drop:Book.author-id"]),
    Change(
      name: "long names",
      old: "  Book: { fields: { \(long)x: { type: enum, values: [a, b] }, \(long)y: date?, title: string }, "
        + "unique: [[\(long)x, \(long)y]] }",
      new: "  Volume: { was: Book, fields: { \(long)z: { type: enum, values: [a, b, c], was: \(long)x }, "
        + "\(long)y: bool?, title: string }, unique: [[\(long)z, title]] }",
      misfits: ["change:Volume.\(long)y", "unique:Volume.\(long)z+title"]),
    Change(
      name: "a rename and another type in one go, twice",
      old: "  Book: { fields: { pages: int, weight: { type: decimal, scale: 2, range: 0..9 } } }",
      new: """
          Volume:
            was: Book
            fields: { length: { type: string, was: pages }, mass: { type: decimal, scale: 4, range: 0..9, was: weight } }
        """, misfits: ["change:Volume.mass"]),
    Change(
      name: "a text becomes a decimal, by an expression over its new name",
      old: "  Book: { fields: { cost: string } }",
      new: """
          Book:
            fields:
              price:
                type: decimal
                scale: 2
                was: cost
                fill: { sqlite: "CAST(length(price) AS INTEGER) * 100", postgres: length(price) }
        """),
    Change(
      name: "an optional field becomes required, is renamed and gets another type",
      old: "  Book: { fields: { pages: int?, title: string } }",
      new: "  Book: { fields: { length: { type: string, was: pages, fill: \"'none of ' || title\" }, title: string } }"),
    Change(
      name: "an optional reference becomes required, and the resource is renamed",
      old: "  Author: { fields: { name: string } }\n  Book: { fields: { by: { type: Author?, on-delete: clear } } }",
      new: "  Writer: { was: Author, fields: { name: string } }\n"
        + "  Book: { fields: { writer: { type: Writer, on-delete: cascade, was: by, fill: (SELECT min(id) FROM writers) } } }"
    ),
    Change(
      name: "words that SQL keeps for itself",
      old:
        "  Order: { fields: { select: int?, from: { type: enum, values: [where, 'a''b'] }, group: Order? }, unique: [[select, from]] }",
      new: """
          Table:
            was: Order
            fields:
              table: { type: int, was: select, default: 1 }
              to: { type: enum, values: [where, "a'b", 'x"y'], was: from }
              group: { type: Table?, on-delete: cascade }
            unique: [[table, to]]
        """),
    Change(
      name: "unique over a field that is renamed and one that comes",
      old: "  Book: { fields: { a: int, b: int }, unique: [[a, b]] }",
      new:
        "  Book: { fields: { x: { type: int, was: a }, b: int, c: { type: int?, unique: true } }, unique: [[x, b, c]] }"
    ),
    Change(
      name: "everything goes but the id and one field",
      old: "  Book: { id: uuid, fields: { a: int, b: json?, c: '[date]', d: text } }",
      new: "  Book: { id: uuid, timestamps: false, fields: { e: { type: string, default: '' } } }",
      misfits: [
        "drop:Book.a", "drop:Book.b", "drop:Book.c", "drop:Book.d", "drop:Book.created-at", "drop:Book.updated-at",
      ]),
    Change(
      name: "what is unique becomes a list, and a list becomes what is unique",
      old: "  Book: { fields: { a: { type: string, unique: true }, b: '[int]' } }",
      new: "  Book: { fields: { a: '[string]', b: { type: int?, unique: true } } }", misfits: ["change:Book.b"]),
  ]
}

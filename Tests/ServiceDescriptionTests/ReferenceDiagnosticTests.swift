import ServiceDescription
import Testing

let referenceCases: [DiagnosticCase] = [
  .init(
    "references to nothing",
    resources("Author: { fields: { a: int } }\nBook: { fields: { a: 1️⃣Autor, b: 2️⃣Publisher? } }"),
    "1️⃣ H0401 there is no resource 'Autor'; did you mean 'Author'?", "2️⃣ H0401 there is no resource 'Publisher'"),
  .init(
    "jobs and routes for nothing",
    book("routes:\n  a: { path: b, body: 1️⃣Bok, returns: 2️⃣'[Boook]' }", "jobs: { c: { with: 3️⃣Books } }\n"),
    "3️⃣ H0401 there is no resource 'Books'; did you mean 'Book'?",
    "1️⃣ H0401 there is no resource 'Bok'; did you mean 'Book'?",
    "2️⃣ H0401 there is no resource 'Boook'; did you mean 'Book'?"),
  .init("User without auth", fields("owner: 1️⃣User"), "1️⃣ H0402 User exists only with auth; declare it, or add auth"),
  .init("User with auth", fields("owner: User", "auth: {}\n")),
  .init(
    "a resource called User without auth",
    resources("User: { fields: { name: string } }\nPost: { fields: { by: User } }")),
  .init(
    "clearing what is required",
    resources("A: { fields: { b: { type: B, on-delete: 1️⃣clear } } }\nB: { fields: { c: int } }"),
    "1️⃣ H0403 a required reference cannot be cleared: write the type B?"),
  .init(
    "a required reference to itself", fields("parent: 1️⃣Book"),
    "1️⃣ H0404 'Book' needs another 'Book' to exist first, so there can be none; make the reference optional"),
  .init(
    "a cycle of three",
    resources(
      "A: { fields: { b: B } }\nB: { fields: { c: { type: C } } }\nC: { fields: { a: 1️⃣A, b: int } }\nD: { fields: { a: A } }"
    ),
    "1️⃣ H0404 A → B → C → A: each needs the next to exist first, so there can be none; make one of the references optional"
  ),
  .init("a cycle that an option breaks", resources("A: { fields: { b: B } }\nB: { fields: { a: A? } }")),
  .init(
    "resources without fields", resources("1️⃣A:\n2️⃣B: { fields: }\n3️⃣C: { fields: {} }"),
    "1️⃣ H0405 resource 'A' has no fields; give it at least one",
    "2️⃣ H0405 resource 'B' has no fields; give it at least one",
    "3️⃣ H0405 resource 'C' has no fields; give it at least one"),
  .init(
    "fields that do not exist",
    book(
      "indexes: [[title, 1️⃣pags]]\nunique: [[2️⃣isbn]]\ntimestamps: false\nlist: { filter: [3️⃣titel], sort: [4️⃣-prise, 5️⃣created-at] }"
    ),
    "1️⃣ H0406 there is no field 'pags'; did you mean 'pages'?", "2️⃣ H0406 there is no field 'isbn'",
    "3️⃣ H0406 there is no field 'titel'; did you mean 'title'?",
    "4️⃣ H0406 there is no field 'prise'; did you mean 'price'?",
    "5️⃣ H0406 there is no field 'created-at'; timestamps are off"),
  .init(
    "a field that is wrong is not missing, too",
    resources("Book:\n  fields: { a: 1️⃣strin }\n  list: { sort: [a] }\n  indexes: [[a]]"),
    "1️⃣ H0104 unknown type 'strin'; did you mean 'string'?"),
  .init(
    "a list of fields that is none", book("indexes: [1️⃣title]"),
    "1️⃣ H0103 expected a list of lists of fields, such as [[a, b]], found 'title'"),
  .init(
    "the same index twice",
    book("indexes: [[title, price], 1️⃣[title, price], [price, title]]\nunique: [[title, 2️⃣title]]"),
    "1️⃣ H0114 these fields are listed already", "2️⃣ H0114 'title' is listed twice"),
  .init(
    "fields that cannot be compared",
    resources(
      "Book:\n  fields: { tags: '[string]', extra: json, ids: { type: '[int]', unique: 1️⃣true } }\n  list: { filter: [2️⃣tags], sort: [3️⃣-extra] }\n  indexes: [[4️⃣extra]]"
    ),
    "1️⃣ H0407 'ids' cannot be unique: arrays and json are not compared",
    "2️⃣ H0407 'tags' is an array and cannot be filtered by", "3️⃣ H0407 'extra' is json and cannot be sorted by",
    "4️⃣ H0407 'extra' is json and cannot be indexed"),
  .init(
    "fields that are never sent",
    resources(
      "Book:\n  fields: { pin: { type: string, access: write-only } }\n  list: { filter: [1️⃣pin], sort: [2️⃣pin] }"),
    "1️⃣ H0408 'pin' is write-only; filters and sort orders would tell what it holds",
    "2️⃣ H0408 'pin' is write-only; filters and sort orders would tell what it holds"),
  .init(
    "texts that no cursor can carry",
    resources(
      "Book:\n  fields: { text: text, note: { type: string, length: ..1000 } }\n  list: { pages: cursor, sort: [note, 1️⃣-text] }"
    ),
    "1️⃣ H0410 'text' may be 65536 long, and a cursor carries what its page is sorted by; give it a length of at most 1000"
  ),
  .init(
    "a page over the largest", book("list: { size: 1️⃣50, max: 20 }"), "1️⃣ H0409 size is 50 and more than max, which is 20"
  ),
  .init(
    "a page over the default", book("list: { size: 1️⃣200 }"),
    "1️⃣ H0409 size is 200 and more than max, which is 100, unless the other is written too"),
]

@Test(arguments: referenceCases) func wrongReferencesAndLists(_ example: DiagnosticCase) { example.check() }

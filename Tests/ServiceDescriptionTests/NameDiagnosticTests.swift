import ServiceDescription
import Testing

let nameCases: [DiagnosticCase] = [
  .init(
    "names of the wrong form",
    "hornero: 1\nservice: 1️⃣book store\nresources:\n  2️⃣book: { fields: { a: int } }\n  3️⃣Bücher: { fields: { a: int } }\n  Book:\n    fields:\n      4️⃣Title: int\n      5️⃣2nd: int\n      6️⃣a--b: int\n      7️⃣a_: int\n      8️⃣naïve: int\n      ok: int\n",
    "1️⃣ H0201 'book store' cannot be the service's name: ' ' is none of ASCII letters and digits",
    "2️⃣ H0201 'book' cannot be a resource's name: it must begin with a capital letter; write Book",
    "3️⃣ H0201 'Bücher' cannot be a resource's name: 'ü' is none of ASCII letters and digits",
    "4️⃣ H0201 'Title' cannot be a field's name: it must begin with a small letter; write title",
    "5️⃣ H0201 '2nd' cannot be a field's name: it must begin with a small letter",
    "6️⃣ H0201 'a--b' cannot be a field's name: it has two separators in a row",
    "7️⃣ H0201 'a_' cannot be a field's name: it ends in '_'",
    "8️⃣ H0201 'naïve' cannot be a field's name: 'ï' is none of ASCII letters, digits, - and _"),
  .init(
    "a name that is too long", fields("1️⃣\(String(repeating: "abcdefgh", count: 8)): int"),
    "1️⃣ H0202 'abcdefghabcdefghabcdefghabcdefghabcdefghabcdefghabcdefghabcd…' makes the SQL name of 64 bytes; PostgreSQL takes 63"
  ),
  .init(
    "two resources of one plural",
    resources("Person: { fields: { a: int } }\n1️⃣People: { plural: people, fields: { a: int } }"),
    "1️⃣ H0203 resources 'Person' and 'People' have the plural 'people'; give one another with 'plural:'"),
  .init(
    "two resources of one type", resources("UrlPath: { fields: { a: int } }\n1️⃣URLPath: { fields: { a: int } }"),
    "1️⃣ H0203 resources 'UrlPath' and 'URLPath' make one type"),
  .init(
    "fields that meet",
    resources(
      "Author: { fields: { a: int } }\nBook:\n  fields:\n    published-year: int\n    1️⃣publishedYear: int\n    author: Author\n    2️⃣author-id: int\n    a: { type: int, json: b }\n    3️⃣b: int"
    ),
    "1️⃣ H0204 'publishedYear' and 'published-year' both make the Swift property 'publishedYear'",
    "2️⃣ H0204 'author-id' and 'author' both make the column 'author_id'",
    "3️⃣ H0204 'b' and 'a' both make the JSON name 'b'"),
  .init(
    "a query that meets the path", book("routes:\n  a: { path: 'on/{day:date}', query: { 1️⃣day: date } }"),
    "1️⃣ H0204 'day' is in the path already"),
  .init(
    "reserved fields", fields("1️⃣id: int\n2️⃣createdAt: timestamp\n3️⃣updated_at: timestamp\na: { type: int, json: 4️⃣id }"),
    "1️⃣ H0205 a field cannot be called 'id': every resource has an id",
    "2️⃣ H0205 a field cannot be called 'createdAt': see 'timestamps'",
    "3️⃣ H0205 a field cannot be called 'updated_at': see 'timestamps'",
    "4️⃣ H0205 a field cannot be called 'id' in JSON: the service sends its own"),
  .init(
    "User with auth", resources("1️⃣User: { fields: { a: int } }\nB: { fields: { a: int } }", "auth: {}\n"),
    "1️⃣ H0206 with auth there is a User already; it may not be declared"),
  .init(
    "columns that PostgreSQL has", fields("1️⃣xmin: int\nxminute: int"),
    "1️⃣ H0205 a field cannot be called 'xmin': PostgreSQL has such a column in every table"),
  .init(
    "tables that SQLite keeps", resources("1️⃣SqliteFile: { fields: { a: int } }\nSqlite: { fields: { a: int } }"),
    "1️⃣ H0206 resource 'SqliteFile' makes the table 'sqlite_files', a name that SQLite keeps for itself"),
  .init(
    "a column that is too long", fields("1️⃣\(String(repeating: "a", count: 61)): Book?"),
    "1️⃣ H0202 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…' makes a column of 64 bytes; PostgreSQL takes 63"
  ),
  .init(
    "a table that is too long", resources("1️⃣\(String(repeating: "A", count: 63)): { fields: { a: int } }"),
    "1️⃣ H0202 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA…' makes the table 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…' of 64 bytes; PostgreSQL takes 63"
  ),
  .init(
    "a cache flag that is a filter",
    book("list: { filter: [price] }\nactions: { 1️⃣list: { cache: { pages: 1m, unless: price-min } } }"),
    "1️⃣ H0208 the cache's flag 'price-min' is a parameter that lists read already"),
  .init(
    "a path that the service needs", resources("1️⃣Self: { plural: me, fields: { a: int } }", "auth: {}\n"),
    "1️⃣ H0206 resource 'Self' has the path 'me', which the service needs; give it another with 'plural:'"),
  .init(
    "JSON names", fields("a: { type: int, json: 1️⃣a-b }\nb: { type: int, json: 2️⃣'1' }"),
    "1️⃣ H0207 'a-b' cannot be a JSON name: letters, digits and _ may stand in it",
    "2️⃣ H0207 '1' cannot be a JSON name: letters, digits and _ may stand in it"),
  .init(
    "filters that are taken",
    resources(
      "Book:\n  fields: { page: int, per-page: int, price: int, price-min: int, genre: { type: enum, values: ['a,b', c] } }\n  list:\n    filter: [1️⃣page, 2️⃣per-page, price, 3️⃣price-min, 4️⃣genre]"
    ),
    "1️⃣ H0208 a filter cannot be called 'page': every list reads that parameter itself",
    "2️⃣ H0208 a filter cannot be called 'per_page': every list reads that parameter itself",
    "3️⃣ H0208 the filters 'price' and 'price-min' both read the parameter 'price_min'",
    "4️⃣ H0208 'genre' cannot be filtered by: its value 'a,b' reads as something else"),
  .init(
    "enum values that meet",
    fields(
      "a: { type: enum, values: [sci-fi, 1️⃣SCI FI, other] }\nb: { type: enum, values: [2️⃣1st, second] }\nc: { type: enum, values: { a-b: x, 3️⃣aB: y, c: 4️⃣x } }\nd: { type: enum, values: [a, 5️⃣a] }"
    ),
    "1️⃣ H0209 'SCI FI' and 'sci-fi' make the same Swift case; name the cases: values: { sciFi: 'sci-fi', sciFi2: 'SCI FI', other: 'other' }",
    "2️⃣ H0209 '1st' makes no Swift case; name the cases: values: { value1: '1st', second: 'second' }",
    "3️⃣ H0209 'aB' and 'a-b' are the same Swift case", "4️⃣ H0114 'x' is listed twice", "5️⃣ H0114 'a' is listed twice"),
  .init(
    "renames that were none",
    resources(
      "1️⃣Tome: { was: Book, fields: { a: { type: int, was: 2️⃣a }, 3️⃣b: int, c: { type: int, was: b }, d: { type: int, was: z }, 4️⃣e: { type: int, was: z } } }\nBook: { fields: { a: int } }"
    ),
    "1️⃣ H0210 'Book' is still there: it was not renamed to 'Tome'", "2️⃣ H0210 'a' is the name it has now",
    "3️⃣ H0210 'b' is still there: it was not renamed to 'c'", "4️⃣ H0210 'd' was 'z' already"),
  .init(
    "renames of jobs that were none",
    service("jobs: { 1️⃣a: { was: b }, b: {}, c: { was: 2️⃣c }, d: { was: z }, 3️⃣e: { was: z } }\n"),
    "1️⃣ H0210 'b' is still there: it was not renamed to 'a'", "2️⃣ H0210 'c' is the name it has now",
    "3️⃣ H0210 'd' was 'z' already"),
  .init(
    "paths that did not move",
    resources(
      """
      A: { moved: 1️⃣2027-01-31, fields: { a: int } }
      B: { was: X, moved: 2️⃣30d, fields: { a: int } }
      C: { was: Y, moved: 3️⃣soon, fields: { a: int } }
      D: { was: Z, moved: 4️⃣{ path: as, until: 2027-01-31 }, fields: { a: int } }
      E: { moved: 5️⃣{ path: es, until: 2027-01-31 }, fields: { a: int } }
      F: { was: V, moved: 2027-01-31, fields: { a: int } }
      G: { moved: 6️⃣{ path: vs, until: 2027-01-31 }, fields: { a: int } }
      H: { was: U, moved: 7️⃣{ since: 2027-02-01, until: 2027-01-31 }, fields: { a: int } }
      I: { moved: 8️⃣{ path: admin, until: 2027-01-31 }, fields: { a: int } }
      J: { was: T, moved: { since: 9️⃣2027-1-1, until: 2027-01-31 }, fields: { a: int } }
      """),
    "1️⃣ H0212 nobody knows where it was: write 'was:', or { path: old-path, until: 2027-01-31 }",
    "2️⃣ H0212 '30d' does not say since when; write the last day, such as 2027-01-31",
    "3️⃣ H0212 'soon' is no day, such as 2027-01-31", "4️⃣ H0212 'as' is the path of 'A': it cannot redirect",
    "5️⃣ H0212 it is still at 'es': there is nothing to redirect", "6️⃣ H0212 'vs' leads to 'F' already",
    "7️⃣ H0212 it ends on 2027-01-31, before it begins on 2027-02-01",
    "8️⃣ H0212 the service needs 'admin' for itself: it cannot redirect",
    "9️⃣ H0212 '2027-1-1' is no day, such as 2027-01-31"),
  .init(
    "other names that meet",
    book(
      "routes:\n  do-it: { path: a }\n  1️⃣doIt: { path: b }\n  2️⃣update: { path: c }",
      "auth: { roles: [chief-editor, 3️⃣chiefEditor, 4️⃣owner] }\njobs:\n  do-it: {}\n  5️⃣do_it: {}\n"),
    "3️⃣ H0211 'chiefEditor' is the same name as 'chief-editor'",
    "4️⃣ H0201 'owner' cannot be a role's name: allow and limits read it otherwise",
    "5️⃣ H0211 'do_it' is the same name as 'do-it'", "1️⃣ H0211 'doIt' is the same name as 'do-it'",
    "2️⃣ H0211 a route cannot be called 'update': that is an action"),
]

@Test(arguments: nameCases) func wrongNames(_ example: DiagnosticCase) { example.check() }

import ServiceDescription
import Testing

let shapeCases: [DiagnosticCase] = [
  .init(
    "unknown keys", service("1️⃣limit: 3\n2️⃣ressources: 3\napi: { 3️⃣max_body: 1MiB, 4️⃣zzz: 1 }"),
    "1️⃣ H0101 unknown key 'limit' in the description; did you mean 'limits'?",
    "2️⃣ H0101 unknown key 'ressources' in the description; did you mean 'resources'?",
    "3️⃣ H0101 unknown key 'max_body' in api; did you mean 'max-body'?",
    "4️⃣ H0101 unknown key 'zzz' in api; keys here: prefix, problems, max-body, timeout, cors, fallback, metrics"),
  .init(
    "nothing that is needed", "1️⃣summary: nothing\n",
    "1️⃣ H0102 a name is missing: 'service: Bookstore'", "1️⃣ H0102 resources are missing: at least one is needed",
    "1️⃣ H0102 the version of the language is missing: 'hornero: 1'"),
  .init("a field without type", fields("1️⃣title: { length: 1.. }"), "1️⃣ H0102 field 'title' needs a type"),
  .init(
    "an enum without values", fields("genre: 1️⃣enum"),
    "1️⃣ H0102 an enum needs values: { type: enum, values: [a, b] }"),
  .init(
    "wrong shapes", service("summary: 1️⃣{ a: b }\ndata: 2️⃣sqlite\nlimits: 3️⃣[a]\njobs: 4️⃣work"),
    "1️⃣ H0004 expected a summary, found a map; quote it: '{ a: b }'",
    "2️⃣ H0103 expected a map of data, found 'sqlite'", "3️⃣ H0103 expected a map of limits, found a list",
    "4️⃣ H0103 expected a map of jobs, found 'work'"),
  .init("text instead of a description", "1️⃣hello\n", "1️⃣ H0103 expected a map of the description, found 'hello'"),
  .init(
    "a block list where text is wanted", service("summary:\n  1️⃣- a\n  - b"), "1️⃣ H0103 expected a summary, found a list"),
  .init(
    "unknown types", fields("a: 1️⃣strng\nb: { type: 2️⃣integer? }\nc: 3️⃣String\nd: 4️⃣'[boolean]'\ne: 5️⃣book\nf: 6️⃣xyzzy"),
    "1️⃣ H0104 unknown type 'strng'; did you mean 'string'?", "2️⃣ H0104 unknown type 'integer'; did you mean 'int'?",
    "3️⃣ H0104 unknown type 'String'; did you mean 'string'?", "4️⃣ H0104 unknown type 'boolean'; did you mean 'bool'?",
    "5️⃣ H0104 unknown type 'book'; did you mean 'Book'?", "6️⃣ H0104 unknown type 'xyzzy'"),
  .init(
    "arrays of what makes none", fields("a: 1️⃣'[json]'\nb: 2️⃣'[Book]'"),
    "1️⃣ H0104 there are no arrays of json; json holds arrays itself: write json",
    "2️⃣ H0104 there are no arrays of references; give Book a field that refers to this one"),
  .init(
    "a query of what no query spells", book("routes:\n  a: { path: b, query: { c: 1️⃣'[int]', d: 2️⃣json } }"),
    "1️⃣ H0301 a query has no arrays", "2️⃣ H0301 a query has no json"),
  .init(
    "an array type without quotes", fields("a: 1️⃣[string]"), "1️⃣ H0004 an array type needs quotes; quote it: '[string]'"),
  .init(
    "booleans",
    fields("a: { type: int, unique: 1️⃣yes }\nb: { type: string, blank: 2️⃣0 }\nc: { type: int, unique: 3️⃣maybe }"),
    "1️⃣ H0105 'yes' is not a boolean: write true", "2️⃣ H0105 '0' is not a boolean: write false",
    "3️⃣ H0105 'maybe' is not a boolean; expected true or false"),
  .init(
    "words", service("data: { engines: [sqlite, 1️⃣postgre, 2️⃣mysql] }"),
    "1️⃣ H0106 unknown engine 'postgre'; did you mean 'postgres'?",
    "2️⃣ H0106 unknown engine 'mysql'; expected sqlite or postgres"),
  .init(
    "a method in small letters", book("routes:\n  a: { method: 1️⃣get, path: b }"),
    "1️⃣ H0106 methods are written in capitals: GET"),
  .init(
    "numbers", book("list: { size: 1️⃣ten, max: 2️⃣1_000 }", "jobs: { a: { attempts: 3️⃣007 } }\n"),
    "3️⃣ H0107 '007' has leading zeros", "1️⃣ H0107 'ten' is not a whole number",
    "2️⃣ H0107 '1_000' is not a whole number; write 1000"),
  .init(
    "numbers out of range", book("list: { size: 1️⃣0, max: 2️⃣99999999999999999999 }", "jobs: { a: { attempts: 3️⃣-1 } }\n"),
    "3️⃣ H0108 '-1' is out of range: at least 1 and at most 1000",
    "1️⃣ H0108 '0' is out of range: at least 1 and at most 10000",
    "2️⃣ H0108 '99999999999999999999' does not fit into 64 bits"),
  .init(
    "durations",
    service(
      "api: { timeout: 1️⃣30 }\njobs:\n  a: { delay: 2️⃣soon, backoff: 3️⃣1s..5x }\n  b: { delay: 4️⃣0s }\n  c: { delay: 5️⃣-5m }\n  d: { delay: 6️⃣99999999999999999999s }"
    ),
    "1️⃣ H0109 '30' is not a duration; did you mean 30s?",
    "2️⃣ H0109 'soon' is not a duration, such as 30s, 5m, 1h, 30d",
    "3️⃣ H0109 '5x' is not a duration, such as 30s, 5m, 1h, 30d", "4️⃣ H0108 '0s' is no time at all",
    "5️⃣ H0109 '-5m' is not a duration, such as 30s, 5m, 1h, 30d",
    "6️⃣ H0108 '99999999999999999999s' is longer than 100 years"),
  .init("a size", service("api: { max-body: 1️⃣1MB }"), "1️⃣ H0110 '1MB' is not a size; did you mean 1MiB?"),
  .init("a size of nothing", service("api: { max-body: 1️⃣0KiB }"), "1️⃣ H0108 '0KiB' is nothing at all"),
  .init("a size without end", service("api: { max-body: 1️⃣9999GiB }"), "1️⃣ H0108 '9999GiB' is more than 1GiB"),
  .init(
    "rates", service("limits: { default: [1️⃣10/min, 2️⃣5 per week, 3️⃣many, 4️⃣0 per day] }"),
    "1️⃣ H0111 '10/min' is not a rate; did you mean 10 per minute?",
    "2️⃣ H0111 unknown unit of time 'week'; expected second, minute, hour or day",
    "3️⃣ H0111 'many' is not a rate, such as 10 per minute",
    "4️⃣ H0108 '0' is out of range: at least 1, at most 1000000000"),
  .init(
    "ranges",
    fields(
      "a: { type: int, range: 1️⃣5 }\nb: { type: int, range: 2️⃣.. }\nc: { type: int, range: 3️⃣1...5 }\nd: { type: int, range: 4️⃣1-5 }\ne: { type: date, range: 5️⃣2026-02-30.. }"
    ),
    "1️⃣ H0112 '5' is not a range; did you mean ..5, 5.. or 5..5?",
    "2️⃣ H0112 '..' bounds nothing; leave it out or give an end, such as 1..",
    "3️⃣ H0112 '1...5' is not a range; two dots, both ends included: 1..200",
    "4️⃣ H0112 '1-5' is not a range, such as 1..200, 1.., ..10",
    "5️⃣ H0112 '2026-02-30' is not a date, such as 2026-11-20"),
  .init("a range of words", fields("a: { type: int, range: 1️⃣one..two }"), "1️⃣ H0107 'one' is not a whole number"),
  .init(
    "nothing given", service("data: { engines: 1️⃣[] }\njobs: 2️⃣{}\nsummary: 3️⃣''\nlimits: { default: 4️⃣[] }"),
    "1️⃣ H0113 expected at least one of sqlite, postgres", "2️⃣ H0113 expected at least one of jobs",
    "3️⃣ H0113 expected a summary", "4️⃣ H0113 expected at least one of rates"),
  .init("no resources", "hornero: 1\nservice: Shop\nresources: 1️⃣{}\n", "1️⃣ H0113 expected at least one of resources"),
  .init(
    "listed twice",
    book(
      "list: { filter: [title, 1️⃣title], sort: [price, 2️⃣-price] }",
      "data: { stores: [redis, 3️⃣redis] }\nlimits: { default: [1 per day, 4️⃣2 per day] }\n"),
    "3️⃣ H0114 'redis' is listed twice", "4️⃣ H0114 there is a limit per day already",
    "1️⃣ H0114 'title' is listed twice", "2️⃣ H0114 'price' is listed twice"),
  .init(
    "too much of anything",
    fields("a: { type: enum, values: 1️⃣[\((0...1000).map { "v\($0)" }.joined(separator: ", "))] }"),
    "1️⃣ H0108 1001 of values; at most 1000 are taken"),
  .init(
    "another version", "hornero: 1️⃣2\nservice: Shop\nresources: { A: { fields: { b: int } } }\n",
    "1️⃣ H0115 version '2' of the language is unknown; this tool reads version 1"),
  .init(
    "text that cannot be kept", service("summary: 1️⃣\"a\\0b\""), "1️⃣ H0116 a summary cannot hold control characters"),
]

@Test(arguments: shapeCases) func wrongKeysShapesAndLiterals(_ example: DiagnosticCase) { example.check() }

@Test func tooManyProblemsAreCounted() {
  let lines = (0..<900).map { "field\($0): nothing\($0)" }.joined(separator: "\n")
  let (service, diagnostics) = parseService(Array(fields(lines).utf8), file: "hornero.yml")
  #expect(service == nil)
  #expect(diagnostics.count == 201)
  #expect(diagnostics.last?.code == "H0017")
  #expect(diagnostics.last?.message == "and 700 more problems")
}

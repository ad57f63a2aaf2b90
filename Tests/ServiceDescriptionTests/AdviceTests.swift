import ServiceDescription
import Testing

private let limited = "limits: { default: 600 per minute }\n"
private let guarded = "actions: { create: { allow: user }, update: { allow: user }, delete: { allow: admin } }\n"

let adviceCases: [DiagnosticCase] = [
  .init(
    "lists without a limit",
    resources("1️⃣A: { fields: { a: int } }\nB: { fields: { a: int }, actions: { list: { cache: 1m } } }"),
    "1️⃣ warning H0701 the list of A and 1 more may be asked for without limit; give all routes one with "
      + "limits: { default: 600 per minute }, or write limit: none where none is meant"),
  .init(
    "lists that need none",
    resources(
      """
      A: { fields: { a: int }, actions: { list: { limit: none } } }
      B: { fields: { a: int }, actions: { list: { limit: 1 per second } } }
      C: { fields: { a: int }, actions: { list: false } }
      """)),
  .init("lists with the default limit", book("", limited)),
  .init(
    "caches of moments",
    book(
      """
      routes:
        1️⃣a: { method: GET, path: a, query: { since: timestamp }, cache: 1m }
        2️⃣b: { method: GET, path: 'b/{x:double}', cache: 1m }
        c: { method: GET, path: c, query: { since: timestamp } }
        d: { method: GET, path: 'd/{day:date}', query: { n: int?, day-of: date? }, cache: 1m }
      """, limited),
    "1️⃣ warning H0702 'a' is cached by 'since', which is another in nearly every request; take a coarser type, such "
      + "as date or int, or no cache",
    "2️⃣ warning H0702 'b' is cached by 'x', which is another in nearly every request; take a coarser type, such as "
      + "date or int, or no cache"),
  .init(
    "jobs behind a cache",
    book("routes:\n  1️⃣a: { method: GET, path: a, cache: 1m, enqueue: work }", limited + "jobs: { work: {} }\n"),
    "1️⃣ warning H0703 'a' starts 'work' only where no cached answer is found"),
  .init(
    "secrets",
    book(
      """
      # 1️⃣AKIAIOSFODNN7EXAMPLE
      summary: see https://bot:2️⃣hunter2@shop.example/
      """, limited + "summary: 3️⃣ghp_\(String(repeating: "a1B2", count: 9))\n# 4️⃣-----BEGIN EC PRIVATE KEY-----\n"),
    "3️⃣ warning H0704 this looks like a GitHub token; keep it in the environment, and replace it if it was ever shared",
    "4️⃣ warning H0704 this looks like a private key; keep it in the environment, and replace it if it was ever shared",
    "1️⃣ warning H0704 this looks like an AWS access key; keep it in the environment, and replace it if it was ever shared",
    "2️⃣ warning H0704 this looks like a password; keep it in the environment, and replace it if it was ever shared"),
  .init(
    "tokens",
    book("", limited + "# Bearer 1️⃣eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dBjftJeZ4CVPmB92K27uhbUJU1p1r\n"),
    "1️⃣ warning H0704 this looks like a token; keep it in the environment, and replace it if it was ever shared"),
  .init(
    "a secret that everybody knows",
    fields("api-key: { type: string, default: 1️⃣abc }\nkey: { type: string, default: abc }", limited),
    "1️⃣ warning H0704 everybody who reads the description knows the default of 'api-key'"),
  .init(
    "what only looks like secrets",
    book(
      """
      # https://shop.example:8080/@path, http://[::1]:80/, postgres://$USER:$PASSWORD@host, -----BEGIN CERTIFICATE-----
      # AKIA, ghp_, TAKIAIOSFODNN7EXAMPLE, eyJ.eyJ.eyJ, https://user@host/
      summary: see https://shop.example/a:b@c
      """, limited)),
  .init(
    "writes without a word about who may",
    resources(
      """
      1️⃣A: { fields: { a: int } }
      B: { fields: { a: int }, actions: { create: { allow: anyone }, 2️⃣update: { limit: none }, delete: false } }
      C:
        fields: { a: int }
        \(guarded)
      """, limited + "auth: {}\n"),
    "1️⃣ warning H0705 anyone may create, update and delete rows of A without logging in; say who may with allow, or write "
      + "allow: anyone where that is meant",
    "2️⃣ warning H0705 anyone may update rows of B without logging in; say who may with allow, or write allow: anyone where "
      + "that is meant"),
]

@Test(arguments: adviceCases) func whatIsUnwise(_ example: DiagnosticCase) { example.check(withAdvice: true) }

@Test func adviceIsGivenOnlyWhereItIsAskedFor() {
  #expect(parseService(Array(book("").utf8), file: "a.yml").diagnostics.isEmpty)
}

@Test func aDescriptionThatIsWrongGetsNoAdvice() {
  let (_, diagnostics) = parseService(Array(fields("a: strng").utf8), file: "a.yml", withAdvice: true)
  #expect(diagnostics.map(\.code) == ["H0104"])
}

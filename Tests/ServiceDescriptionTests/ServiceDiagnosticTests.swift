import ServiceDescription
import Testing

let serviceCases: [DiagnosticCase] = [
  .init(
    "a prefix without slash", service("api: { prefix: 1️⃣v1 }"),
    "1️⃣ H0501 'v1' cannot be the prefix: it must begin with '/'"),
  .init(
    "a prefix that is the root", service("api: { prefix: 1️⃣/ }"),
    "1️⃣ H0501 '/' cannot be the prefix: it needs a name, such as /v1"),
  .init(
    "a prefix that ends in a slash", service("api: { prefix: 1️⃣/v1/ }"),
    "1️⃣ H0501 '/v1/' cannot be the prefix: it must not end in '/'"),
  .init(
    "a prefix that climbs", service("api: { prefix: 1️⃣/v1/../x }"),
    "1️⃣ H0501 '/v1/../x' cannot be the prefix: '..' is no name"),
  .init(
    "a prefix with parameters", service("api: { prefix: 1️⃣'/{a}' }"),
    "1️⃣ H0501 '/{a}' cannot be the prefix: '{' may not stand in it; letters, digits and - . _ ~ may"),
  .init(
    "a prefix that is taken", service("api: { prefix: 1️⃣/health }"),
    "1️⃣ H0501 '/health' cannot be the prefix: the service answers /health itself"),
  .init(
    "problem types", service("api: { problems: 1️⃣bookstore.example }"),
    "1️⃣ H0502 'bookstore.example' is no base for problem types: it does not begin with http:// or https://"),
  .init(
    "problem types with a query", service("api: { problems: 1️⃣https://a.b/?c }"),
    "1️⃣ H0502 'https://a.b/?c' is no base for problem types: it has a query or fragment"),
  .init(
    "origins",
    service(
      "api:\n  cors: [1️⃣a.b, 2️⃣https://a.b/, 3️⃣https://*.a.b, 4️⃣HTTPS://a.b, 'https://a.b:8443', 5️⃣https://a.b:8443, 6️⃣https://a.b:99999, 'http://[::1]:3000']"
    ),
    "1️⃣ H0503 'a.b' is no origin: it does not begin with http:// or https://",
    "2️⃣ H0503 'https://a.b/' is no origin: an origin ends after host and port; leave out '/'",
    "3️⃣ H0503 'https://*.a.b' is no origin: wildcards are not understood; list each origin, or write all",
    "4️⃣ H0503 'HTTPS://a.b' is no origin: browsers send origins in lower case; write https://a.b",
    "5️⃣ H0114 'https://a.b:8443' is listed twice", "6️⃣ H0503 'https://a.b:99999' is no origin: '99999' is no port"),
  .init("a star for all", service("api: { cors: 1️⃣'*' }"), "1️⃣ H0503 for all origins write all"),
  .init(
    "CORS without origins", service("api:\n  cors: 1️⃣{ max-age: 1h }"), "1️⃣ H0102 cors needs origins: a list, or all"),
  .init(
    "a fallback elsewhere", service("api: { fallback: 1️⃣public/../secret }"),
    "1️⃣ H0504 'public/../secret' is no file under public/; write a path such as public/index.html"),
  .init(
    "a fallback at the root", service("api: { fallback: 1️⃣/public/index.html }"),
    "1️⃣ H0504 '/public/index.html' is no file under public/; write a path such as public/index.html"),
  .init(
    "a header with a blank",
    service("limits: { by: 1️⃣header X API }\napi: { cors: { origins: all, headers: [X-A, 2️⃣x-a, 3️⃣'a:'] } }"),
    "1️⃣ H0505 'X API' is no header name; write one such as header X-API-Key", "2️⃣ H0114 'x-a' is listed twice",
    "3️⃣ H0505 'a:' is no header name"),
  .init(
    "credentials for all", service("api: { cors: { origins: all, 1️⃣credentials: true } }"),
    "1️⃣ H0506 browsers refuse credentials for all origins: list the origins"),
  .init(
    "a pack from git as text", service("pack: 1️⃣https://a.b/c.git"),
    "1️⃣ H0507 a pack from git is written { git: https://a.b/c.git, tag: TAG }"),
  .init(
    "a pack without tag", service("pack: 1️⃣{ git: https://a.b/c.git }"),
    "1️⃣ H0507 a pack from git needs both: { git: URL, tag: TAG }"),
  .init(
    "a misspelt pack", service("pack: 1️⃣buildin"),
    "1️⃣ H0507 unknown pack 'buildin'; did you mean 'builtin'? A directory is written ./buildin"),
  .init(
    "a pack at a tag that is none", service("pack: { git: 'a.git', tag: 1️⃣'v1..2' }"), "1️⃣ H0507 'v1..2' can be no tag"),
  .init(
    "a pack at a tag that git would take for an option", service("pack: { git: 'a.git', tag: 1️⃣'--exec=x' }"),
    "1️⃣ H0507 '--exec=x' is not a tag"),
  .init(
    "a pack at an address that is an option", service("pack: { git: 1️⃣'--upload-pack=x', tag: v1 }"),
    "1️⃣ H0507 '--upload-pack=x' is not a git URL"),
  .init(
    "a pack at half a commit", service("pack: { git: a.git, commit: 1️⃣abc123 }"),
    "1️⃣ H0507 a commit is named by all of its 40 digits: git rev-parse HEAD"),
  .init(
    "a pack at a tag and a commit", service("pack: { git: a.git, tag: v1, commit: 1️⃣abc }"),
    "1️⃣ H0507 a tag or a commit says which revision, not both"),
  .init(
    "a pack outside its repository", service("pack: { git: a.git, tag: v1, path: 1️⃣../x }"),
    "1️⃣ H0507 '../x' is no folder inside a repository, such as packs/house"),
  .init(
    "values for no pack", service("team: 1️⃣{ owner: Ann }"),
    "1️⃣ H0508 there is no pack of a team that wants values: add 'pack:'"),
  .init(
    "what needs auth",
    fields("a: int\nb: int", "limits: { by: 1️⃣user, tiers: 2️⃣{ admin: 1 per day } }\n")
      + "    actions: { create: { allow: [3️⃣user, 4️⃣editor] }, update: { allow: 5️⃣owner } }\n",
    "1️⃣ H0601 limits by user need auth", "2️⃣ H0601 tiers give each role its rate and need auth",
    "3️⃣ H0601 'user' needs auth: without it nobody is logged in", "4️⃣ H0601 the role 'editor' needs auth",
    "5️⃣ H0601 'owner' needs auth: without it nobody is logged in"),
  .init(
    "roles",
    book(
      "actions: { create: { allow: [1️⃣editr, 2️⃣boss] } }",
      "auth: { roles: [reader, editor] }\nlimits: { tiers: { 3️⃣admin: none, reader: 4️⃣often } }\n"),
    "3️⃣ H0602 unknown role 'admin'; roles are reader and editor", "4️⃣ H0111 'often' is not a rate, such as 10 per minute",
    "1️⃣ H0602 unknown role 'editr'; did you mean 'editor'?", "2️⃣ H0602 unknown role 'boss'; roles are reader and editor"),
  .init(
    "an owner that nobody knows", book("actions: { update: { allow: 1️⃣owner } }", "auth: {}\n"),
    "1️⃣ H0603 'owner' needs a field that says who that is: 'owner: User'"),
  .init(
    "a tier without tiers", book("actions: { get: { limit: 1️⃣tier } }", "auth: {}\n"),
    "1️⃣ H0604 tier needs limits.tiers: the rate of each role"),
  .init(
    "jobs",
    book(
      "actions: { create: { enqueue: [1️⃣index-bok, 2️⃣mail, index-book, 3️⃣index-book] } }\nroutes: { a: { path: b, enqueue: 4️⃣nope } }",
      "jobs: { index-book: { with: Book }, mail: { with: Author } }\n")
      + "  Author: { fields: { a: int } }\n",
    "1️⃣ H0605 there is no job 'index-bok'; did you mean 'index-book'?", "2️⃣ H0606 job 'mail' is for Author, not for Book",
    "3️⃣ H0114 'index-book' is listed twice", "4️⃣ H0605 there is no job 'nope'"),
  .init(
    "jobs that nobody can fill",
    book(
      "actions: { update: { enqueue: 1️⃣mail } }\nroutes: { a: { path: b, enqueue: 2️⃣index }, c: { path: '{id}/d', enqueue: index } }",
      "jobs: { index: { with: Book }, mail: { with: { address: email, note: text? } } }\n"),
    "1️⃣ H0611 nothing says what 'address' of job 'mail' is: update has no such value of the same type; "
      + "enqueue it in your own code with context.jobs",
    "2️⃣ H0611 nothing says what 'Book' of job 'index' is: route 'a' has no such value of the same type; "
      + "enqueue it in your own code with context.jobs"),
  .init(
    "tokens that do not last", service("auth: { tokens: { access: 1h, refresh: 1️⃣60m } }"),
    "1️⃣ H0610 refresh tokens (60m) must outlive access tokens (1h)"),
  .init("auth that is off", service("auth: 1️⃣false"), "1️⃣ H0103 leave auth out for a service without users"),
]

@Test(arguments: serviceCases) func wrongAPIDataAuthLimitsAndJobs(_ example: DiagnosticCase) { example.check() }

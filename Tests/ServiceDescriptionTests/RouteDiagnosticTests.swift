import ServiceDescription
import Testing

let routeCases: [DiagnosticCase] = [
  .init(
    "paths",
    book(
      "routes:\n  a: { path: 1️⃣/b }\n  c: { path: 2️⃣b/ }\n  d: { path: 3️⃣a//b }\n  e: { path: 4️⃣'x{id}' }\n  f: { path: 5️⃣'{day:dat}' }\n  g: { path: 6️⃣'{a}/{a}' }\n  h: { path: 7️⃣'{id:int}' }\n  i: { path: 8️⃣'a b' }\n  j: { path: 9️⃣'{Day}' }"
    ),
    "1️⃣ H0607 '/b' cannot be a route's path: it is below the resource and begins without '/'",
    "2️⃣ H0607 'b/' cannot be a route's path: it must not end in '/'",
    "3️⃣ H0607 'a//b' cannot be a route's path: it has '//' in it",
    "4️⃣ H0607 'x{id}' cannot be a route's path: a parameter fills its whole segment, such as {id}",
    "5️⃣ H0607 '{day:dat}' cannot be a route's path: unknown type 'dat'; did you mean 'date'?",
    "6️⃣ H0607 '{a}/{a}' cannot be a route's path: '{a}' is there twice",
    "7️⃣ H0607 '{id:int}' cannot be a route's path: {id} has the resource's own type; leave out the type",
    "8️⃣ H0607 'a b' cannot be a route's path: ' ' may not stand in it; letters, digits and - . _ ~ may",
    "9️⃣ H0607 '{Day}' cannot be a route's path: '{Day}' needs a name of letters, digits, - and _ that begins small"),
  .init(
    "a path that YAML reads", book("routes:\n  a: { path: 1️⃣{id} }"),
    "1️⃣ H0004 expected a path below the resource, such as '{id}/publish', found a map; quote it: '{id}'"),
  .init("no path", book("routes:\n  1️⃣a: { method: GET }"), "1️⃣ H0102 route 'a' needs a path"),
  .init(
    "routes that meet",
    book(
      "routes:\n  a: { path: x }\n  1️⃣b: { path: x }\n  2️⃣c: { method: GET, path: '{id}' }\n  d: { path: '{id}' }\n  e: { method: GET, path: 'x/{p}' }\n  3️⃣f: { method: GET, path: 'x/{p:int}' }\n  4️⃣g: { method: GET, path: '{slug}/y' }\n  5️⃣h: { method: GET, path: 'x/{q}/z' }"
    ),
    "1️⃣ H0608 'b' answers the same requests as the route 'a'",
    "2️⃣ H0608 'c' answers the same requests as the action 'get'",
    "3️⃣ H0608 'f' answers the same requests as the route 'e'",
    "4️⃣ H0608 'g' has {slug} where another path has {id}; one place takes one name",
    "5️⃣ H0608 'h' has {q} where another path has {p}; one place takes one name"),
  .init(
    "keys at the wrong place",
    book(
      "actions:\n  create: { 1️⃣cache: 1m }\n  list: { 2️⃣idempotent: true, 3️⃣enqueue: a }\nroutes:\n  a: { path: x, 4️⃣cache: 1m }\n  b: { method: GET, path: y, 5️⃣idempotent: true, 6️⃣body: Book }",
      "jobs: { a: {} }\n"),
    "1️⃣ H0609 'cache' does not go with create; it goes with list and get",
    "2️⃣ H0609 'idempotent' does not go with list; it goes with create and routes",
    "3️⃣ H0609 'enqueue' does not go with list; it goes with create, update, delete and routes",
    "4️⃣ H0609 'cache' does not go with POST; it goes with GET",
    "5️⃣ H0609 'idempotent' does not go with GET; GET changes nothing anyway",
    "6️⃣ H0609 'body' does not go with GET; write a query"),
  .init(
    "settings that contradict each other",
    book(
      "actions:\n  get: { allow: [1️⃣anyone, user], limit: [2️⃣none, 1 per day] }\n  list: { cache: 3️⃣{ items: 1m, pages: 1m } }",
      "auth: {}\n"),
    "1️⃣ H0610 anyone stands alone: where anyone may, nobody else needs to be named", "2️⃣ H0610 none stands alone",
    "3️⃣ H0610 items and count, or pages and unless, not both"),
  .init(
    "half a cache", book("actions:\n  list: { cache: 1️⃣{ items: 1m } }"),
    "1️⃣ H0102 cache needs both here: { items: 5m, count: 30s }"),
  .init(
    "a count of pages by cursor",
    book("list: { pages: cursor }\nactions:\n  list: { cache: { items: 1m, 1️⃣count: 1m } }"),
    "1️⃣ H0610 pages by cursor have no count; write { items: 5m }"),
  .init(
    "durations and rates that are none",
    book(
      "actions:\n  get: { cache: 1️⃣0s, limit: 2️⃣0 per minute }\n  list: { cache: { items: 3️⃣1.5m, count: 4️⃣-1s }, limit: [5️⃣10 per week, 6️⃣10/minute] }"
    ),
    "1️⃣ H0108 '0s' is no time at all", "2️⃣ H0108 '0' is out of range: at least 1, at most 1000000000",
    "3️⃣ H0109 '1.5m' is not a duration, such as 30s, 5m, 1h, 30d",
    "4️⃣ H0109 '-1s' is not a duration, such as 30s, 5m, 1h, 30d",
    "5️⃣ H0111 unknown unit of time 'week'; expected second, minute, hour or day",
    "6️⃣ H0111 '10/minute' is not a rate; did you mean 10 per minute?"),
  .init(
    "a limit that is none", book("actions:\n  list: { limit: 1️⃣dynamc }"),
    "1️⃣ H0111 unknown limit 'dynamc'; did you mean 'dynamic'?"),
  .init(
    "an action that is none", book("actions:\n  1️⃣craete: false\n  get: 2️⃣no"),
    "1️⃣ H0101 unknown key 'craete' in actions; did you mean 'create'?",
    "2️⃣ H0103 expected a map of allow, limit, cache, idempotent and enqueue, or false, found 'no'"),
  .init(
    "an answer that YAML reads", book("routes:\n  a: { path: b, returns: 1️⃣[Book] }"),
    "1️⃣ H0004 a list of a resource needs quotes; quote it: '[Book]'"),
]

@Test(arguments: routeCases) func wrongActionsAndRoutes(_ example: DiagnosticCase) { example.check() }

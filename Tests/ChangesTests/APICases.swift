private let resource = "resources:\n  Book: { fields: { title: string } }"

/// A service whose one resource has these fields.
private func fields(_ fields: String, _ more: String = "") -> String {
  "  Author: { fields: { name: string } }\n  Book: { \(more)fields: { \(fields) } }"
}

/// With one field besides.
private func book(_ more: String, _ head: String = "") -> String {
  head + "\nresources:\n  Book: { fields: { title: string }, \(more) }"
}

private let auth = "auth: { roles: [reader, editor] }"

let apiCases: [APICase] = [
  APICase("api: { prefix: /v1 }\n" + resource, "api: { prefix: /v2 }\n" + resource, "prefix-changed", "prefix-changed"),
  APICase(
    resource, "api: { problems: https://x.example/p }\n" + resource, "problems-changed", "problems-changed"),
  APICase(
    resource, "api: { max-body: 1KiB, timeout: 5s }\n" + resource, "body-limit-lowered timeout-changed",
    "body-limit-raised timeout-changed"),
  APICase("api: { cors: all }\n" + resource, resource, "cors-narrowed", "cors-widened"),
  APICase(
    "api: { cors: [https://a.example, https://b.example] }\n" + resource,
    "api: { cors: [https://a.example] }\n" + resource,
    "cors-narrowed", "cors-widened"),
  APICase(book("cors: all"), book("cors: [https://a.example]"), "cors-narrowed", "cors-widened"),
  APICase(resource, auth + "\n" + resource, "auth-added", "auth-removed"),
  APICase(
    auth + "\n" + resource, "auth: { roles: [reader, editor], registration: closed }\n" + resource,
    "registration-closed",
    "registration-opened"),
  APICase(auth + "\n" + resource, "auth: { roles: [reader] }\n" + resource, "role-removed", "role-added"),
  APICase(
    auth + "\n" + resource, "auth: { roles: [editor, reader] }\n" + resource, "first-role-changed", "first-role-changed"
  ),
  APICase(
    auth + "\n" + resource, "auth: { roles: [reader, editor], tokens: { access: 5m } }\n" + resource, "token-shortened",
    "token-lengthened"),
  APICase(
    "auth: { roles: [reader], login: 5 per minute }\n" + resource,
    "auth: { roles: [reader], login: 4 per minute }\n" + resource,
    "limit-stricter", "limit-looser"),

  APICase(resource, resource + "\n  Author: { fields: { name: string } }", "resource-added", "resource-removed"),
  APICase(resource, "  Book: { plural: tomes, fields: { title: string } }", "path-moved", "path-moved"),
  APICase(
    resource, "  Tome: { was: Book, moved: 2027-01-31, fields: { title: string } }", "path-redirected",
    "resource-removed resource-added"),
  APICase(
    resource, "  Tome: { was: Book, moved: { path: volumes, until: 2027-01-31 }, fields: { title: string } }",
    "path-moved redirect-added", "resource-removed resource-added"),
  APICase(
    resource, "  Book: { plural: tomes, moved: { path: books, until: 2027-01-31 }, fields: { title: string } }",
    "path-redirected", "path-moved"),
  APICase(
    book("moved: { path: tomes, until: 2027-01-31 }"), resource, "redirect-ended", "redirect-added"),
  APICase(
    book("moved: { path: tomes, until: 2027-01-31 }"), book("moved: { path: volumes, until: 2027-01-31 }"),
    "redirect-ended redirect-added", "redirect-ended redirect-added"),
  APICase(
    book("moved: { path: tomes, until: 2027-01-31 }"), book("moved: { path: tomes, until: 2027-01-30 }"),
    "redirect-shortened", "redirect-prolonged"),
  APICase(
    book("moved: { path: tomes, until: 2027-01-31 }"),
    book("moved: { path: tomes, since: 2026-01-31, until: 2027-01-31 }"), "", ""),
  APICase(book("id: uuid"), book("id: int"), "id-changed", "id-changed"),
  APICase(book("actions: { create: false }"), resource, "action-added", "action-removed"),
  APICase(
    book("routes: { publish: { path: '{id}/publish' } }"), resource, "route-removed", "route-added"),
  APICase(
    book("routes: { publish: { path: '{id}/publish' } }"),
    book("routes: { publish: { method: PUT, path: '{id}/publish' } }"),
    "route-moved", "route-moved"),
  APICase(
    book("routes: { on: { method: GET, path: 'on/{day:date}' } }"),
    book("routes: { on: { method: GET, path: 'on/{day:int}' } }"),
    "parameter-changed", "parameter-changed"),
  APICase(
    book("routes: { go: { path: go, body: Book } }"), book("routes: { go: { path: go } }"), "body-changed",
    "body-changed"),
  APICase(
    book("routes: { go: { path: go, returns: Book } }"), book("routes: { go: { path: go, returns: '[Book]' } }"),
    "answer-changed",
    "answer-changed"),
  APICase(
    book("routes: { go: { path: go, body: { a: int } } }"),
    book("routes: { go: { path: go, body: { a: int, b: int } } }"),
    "required-field-added", "field-removed"),
  APICase(
    book("routes: { go: { path: go, returns: { a: int } } }"),
    book("routes: { go: { path: go, returns: { a: int, b: int } } }"),
    "field-added", "field-removed"),
  APICase(
    book("routes: { go: { path: go, query: { a: int? } } }"), book("routes: { go: { path: go, query: { a: int } } }"),
    "field-required", "field-not-required"),

  APICase(
    book("actions: { get: { allow: anyone } }", auth), book("actions: { get: { allow: editor } }", auth),
    "access-narrowed",
    "access-widened"),
  APICase(
    book("actions: { get: { allow: [reader, editor] } }", auth), book("actions: { get: { allow: editor } }", auth),
    "access-narrowed", "access-widened"),
  APICase(
    book("actions: { get: { allow: user } }", auth), book("actions: { get: { allow: editor } }", auth),
    "access-narrowed",
    "access-widened"),
  APICase(
    book("actions: { get: { limit: 10 per minute } }"), book("actions: { get: { limit: 5 per minute } }"),
    "limit-stricter",
    "limit-looser"),
  APICase(
    book("actions: { get: { limit: 10 per minute } }"),
    book("actions: { get: { limit: [10 per minute, 20 per hour] } }"),
    "limit-stricter", "limit-looser"),
  APICase(book("actions: { get: { limit: 10 per minute } }"), resource, "limit-looser", "limit-stricter"),
  APICase(
    "limits: { by: address, default: 9 per minute }\n" + resource,
    "limits: { by: header X-Key, default: 9 per minute }\n" + resource,
    "limit-client-changed", "limit-client-changed"),
  APICase(
    "limits: { by: address, default: 9 per minute, strategy: fixed-window }\n" + resource,
    "limits: { by: address, default: 9 per minute, strategy: sliding-window }\n" + resource, "limit-strategy-changed",
    "limit-strategy-changed"),
  APICase(
    book("actions: { get: { limit: tier } }", auth + "\nlimits: { tiers: { reader: 9 per hour } }"),
    book("actions: { get: { limit: tier } }", auth + "\nlimits: { tiers: { reader: 8 per hour } }"), "limit-stricter",
    "limit-looser"),
  APICase(book("actions: { get: { cache: 1m } }"), resource, "cache-changed", "cache-changed"),
  APICase(book("actions: { create: { idempotent: true } }"), resource, "idempotency-removed", "idempotency-added"),

  APICase(fields("a: int"), fields("a: int, b: int?"), "field-added", "field-removed"),
  APICase(fields("a: int"), fields("a: int, b: int"), "required-field-added", "field-removed"),
  APICase(fields("a: int"), fields("b: { type: int, was: a }"), "field-renamed", "field-removed required-field-added"),
  APICase(fields("a: int"), fields("b: { type: int, was: a, json: a }"), "", "field-removed required-field-added"),
  APICase(
    fields("a: int?"), fields("a: int"), "field-required field-never-null", "field-not-required field-nullable"),
  APICase(fields("a: { type: int, default: 1 }"), fields("a: int"), "field-required", "field-not-required"),
  APICase(fields("a: int"), fields("a: string"), "type-changed", "type-changed"),
  APICase(fields("a: int"), fields("a: '[int]'"), "field-not-required type-changed", "field-required type-changed"),
  APICase(fields("a: string"), fields("a: email"), "format-narrowed", "format-widened"),
  APICase(
    fields("a: { type: enum, values: [x, y] }"), fields("a: { type: enum, values: [x] }"), "value-removed",
    "value-added"),
  APICase(fields("a: int"), fields("a: { type: int, range: 1.. }"), "range-narrowed", "range-widened"),
  APICase(
    fields("a: { type: date, range: ..2020-01-01 }"), fields("a: { type: date, range: ..2019-01-01 }"),
    "range-narrowed",
    "range-widened"),
  APICase(
    fields("a: { type: int, range: 1..5 }"), fields("a: { type: int, range: 2..6 }"), "range-narrowed", "range-narrowed"
  ),
  APICase(
    fields("a: { type: int?, range: 1..5, access: read-only }"),
    fields("a: { type: int?, range: 2..5, access: read-only }"),
    "", ""),
  APICase(
    fields("a: { type: string, length: 1..9 }"), fields("a: { type: string, length: 2..9 }"), "length-narrowed",
    "length-widened"),
  APICase(
    fields("a: { type: json, length: ..9 }"), fields("a: { type: json, length: ..8 }"), "length-narrowed",
    "length-widened"),
  APICase(
    fields("a: { type: '[int]', items: ..9 }"), fields("a: { type: '[int]', items: ..8 }"), "items-narrowed",
    "items-widened"),
  APICase(
    fields("a: { type: decimal, scale: 3 }"), fields("a: { type: decimal, scale: 2 }"), "scale-lowered", "scale-raised"),
  APICase(
    fields("a: string"), fields("a: { type: string, pattern: '^a' }"), "pattern-narrowed", "pattern-widened"),
  APICase(
    fields("a: { type: string, pattern: '^b' }"), fields("a: { type: string, pattern: '^a' }"), "pattern-narrowed",
    "pattern-narrowed"),
  APICase(fields("a: string"), fields("a: { type: string, blank: false }"), "blank-refused", "blank-allowed"),
  APICase(
    fields("a: { type: int, default: 1 }"), fields("a: { type: int, default: 2 }"), "default-changed", "default-changed"
  ),
  APICase(
    fields("a: int?"), fields("a: { type: int?, access: read-only }"), "field-read-only", "field-writable"),
  APICase(
    fields("a: int?"), fields("a: { type: int?, access: create-only }"), "field-create-only", "field-writable"),
  APICase(fields("a: int?"), fields("a: { type: int?, access: write-only }"), "field-hidden", "field-shown"),
  APICase(fields("a: int"), fields("a: { type: int, unique: true }"), "unique-added", "unique-removed"),
  APICase(fields("a: int, b: int"), fields("a: int, b: int", "unique: [[a, b]], "), "unique-added", "unique-removed"),
  APICase(fields("a: Author?"), fields("a: Book?"), "reference-retargeted", "reference-retargeted"),
  APICase(
    fields("a: Author?"), fields("a: { type: Author?, on-delete: clear }"), "deletion-loosened", "deletion-forbidden"),
  APICase(
    fields("a: Author?"), fields("a: { type: Author?, on-delete: cascade }"), "deletion-spreads", "deletion-forbidden"),
  APICase(book("timestamps: false"), resource, "field-added field-added", "field-removed field-removed"),

  APICase(book("list: { pages: cursor }"), resource, "pages-changed", "pages-changed"),
  APICase(
    book("list: { size: 10, max: 50 }"), book("list: { size: 20, max: 40 }"), "page-size-changed largest-page-lowered",
    "page-size-changed largest-page-raised"),
  APICase(book("list: { filter: [title] }"), resource, "filter-removed", "filter-added"),
  APICase(
    book("list: { sort: [id, title] }"), book("list: { sort: [id] }"), "sort-removed", "sort-added"),
  APICase(book("list: { sort: [title] }"), book("list: { sort: [-title] }"), "order-changed", "order-changed"),
]

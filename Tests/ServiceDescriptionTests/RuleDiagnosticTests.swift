import ServiceDescription
import Testing

let ruleCases: [DiagnosticCase] = [
  .init(
    "rules that do not apply",
    resources(
      "Author: { fields: { a: int } }\nBook:\n  fields:\n    a: { type: bool, 1️⃣range: 1..2 }\n    b: { type: int, 2️⃣length: 1..2, 3️⃣items: 1.. }\n    c: { type: Author, 4️⃣pattern: a, default: 5️⃣1 }\n    d: { type: string, 6️⃣on-delete: clear, 7️⃣scale: 2 }"
    ),
    "1️⃣ H0301 'range' does not go with bool; it goes with int, double, decimal, date and timestamp",
    "2️⃣ H0301 'length' does not go with int; it goes with string, text, email, url and json",
    "3️⃣ H0301 'items' does not go with int; it goes with arrays",
    "4️⃣ H0301 'pattern' does not go with references; it goes with string, text, email and url",
    "5️⃣ H0301 a reference has no default: no id is known before there are rows",
    "6️⃣ H0301 'on-delete' does not go with string; it goes with references",
    "7️⃣ H0301 'scale' does not go with string; it goes with decimal"),
  .init(
    "rules in places that have no columns",
    service("jobs:\n  a: { with: { b: { type: int, 1️⃣unique: true, 2️⃣access: read-only } } }"),
    "1️⃣ H0301 'unique' goes with a resource's fields, not with those of a job's payload",
    "2️⃣ H0301 'access' goes with a resource's fields, not with those of a job's payload"),
  .init(
    "ranges upside down",
    fields(
      "a: { type: int, range: 1️⃣5..1 }\nb: { type: string, length: 2️⃣9..3 }\nc: { type: decimal, range: 3️⃣1.51..1.5 }\nd: { type: date, range: 4️⃣2026-01-02..2026-01-01 }\ne: { type: double, range: 5️⃣1e3..1e2 }\nf: { type: '[int]', items: 6️⃣3..2 }\ng: { type: timestamp, range: 7️⃣'2026-01-01T00:00:00Z..2026-01-01T00:00:00+01:00' }"
    ),
    "1️⃣ H0302 the range '5..1' is upside down; did you mean 1..5?",
    "2️⃣ H0302 the range '9..3' is upside down; did you mean 3..9?",
    "3️⃣ H0302 the range '1.51..1.5' is upside down; did you mean 1.5..1.51?",
    "4️⃣ H0302 the range '2026-01-02..2026-01-01' is upside down; did you mean 2026-01-01..2026-01-02?",
    "5️⃣ H0302 the range '1e3..1e2' is upside down; did you mean 1e2..1e3?",
    "6️⃣ H0302 the range '3..2' is upside down; did you mean 2..3?",
    "7️⃣ H0302 the range '2026-01-01T00:00:00Z..2026-01-01T00:00:00+01:00' is upside down; did you mean 2026-01-01T00:00:00+01:00..2026-01-01T00:00:00Z?"
  ),
  .init(
    "a backoff upside down", service("jobs: { a: { backoff: 1️⃣1h..1s } }"),
    "1️⃣ H0302 the range '1h..1s' is upside down; did you mean 1s..1h?"),
  .init(
    "a backoff with one end", service("jobs: { a: { backoff: 1️⃣1h.. } }"),
    "1️⃣ H0112 backoff needs both ends, such as 1s..1h"),
  .init(
    "patterns", fields("a: { type: string, pattern: '^1️⃣(a' }\nb: { type: string, pattern: 'it''s [2️⃣z-a]' }"),
    "1️⃣ H0303 '(' is never closed; for the character write \\(", "2️⃣ H0303 the range z-a is upside down"),
  .init(
    "defaults of another type",
    fields(
      "a: { type: int, default: 1️⃣one }\nb: { type: bool, default: 2️⃣yes }\nc: { type: date, default: 3️⃣tomorrow }\nd: { type: uuid, default: 4️⃣123 }\ne: { type: email, default: 5️⃣nobody }\nf: { type: url, default: 6️⃣ftp://a.b }\ng: { type: json, default: 7️⃣'{a}' }\nh: { type: timestamp, default: 8️⃣2026-01-01 }\ni: { type: int, default: 9️⃣1.0 }"
    ),
    "1️⃣ H0304 the default 'one' is not of type int", "2️⃣ H0304 the default 'yes' is not a bool; expected true or false",
    "3️⃣ H0304 'tomorrow' is not a date, such as 2026-11-20", "4️⃣ H0304 the default '123' is not a UUID",
    "5️⃣ H0304 the default 'nobody' is not an e-mail address",
    "6️⃣ H0304 the default 'ftp://a.b' is not a URL: it does not begin with http:// or https://",
    "7️⃣ H0304 the default '{a}' is not JSON", "8️⃣ H0304 '2026-01-01' is not a timestamp, such as 2026-11-20T08:30:00Z",
    "9️⃣ H0304 the default '1.0' is not of type int"),
  .init(
    "a JSON default that YAML reads", fields("a: { type: json, default: 1️⃣{a: b} }"),
    "1️⃣ H0004 a default of type json is text that holds JSON; quote it: '{a: b}'"),
  .init(
    "defaults that break a rule",
    fields(
      "a: { type: int, range: 1..5, default: 1️⃣6 }\nb: { type: string, length: 1..2, default: 2️⃣abc }\nc: { type: string, pattern: '^\\d+$', default: 3️⃣a1 }\nd: { type: enum, values: [red, green], default: 4️⃣gren }\ne: { type: string, blank: false, default: 5️⃣'  ' }\nf: { type: '[int]', range: ..3, items: ..2, default: [1, 6️⃣4] }\ng: { type: '[int]', items: ..2, default: 7️⃣[1, 2, 3] }\nh: { type: decimal, range: 0.., default: 8️⃣-0.01 }\ni: { type: string, length: 1.., default: 9️⃣'' }"
    ),
    "1️⃣ H0305 the default 6 is outside range: 1..5",
    "2️⃣ H0305 the default has 3 characters, outside length: 1..2",
    "3️⃣ H0305 the default 'a1' does not match its pattern",
    "4️⃣ H0305 the default 'gren' is none of the values; did you mean 'green'?",
    "5️⃣ H0305 the default is blank, which blank: false refuses", "6️⃣ H0305 the default 4 is outside range: ..3",
    "7️⃣ H0305 the default has 3 items, outside items: ..2", "8️⃣ H0305 the default -0.01 is outside range: 0..",
    "9️⃣ H0305 the default has 0 characters, outside length: 1..255"),
  .init(
    "a default of null", fields("a: { type: int?, default: 1️⃣null }\nb: { type: string?, default: 'null' }"),
    "1️⃣ H0304 an optional field is null without a default: leave it out"),
  .init(
    "a default that takes forever",
    fields("a: { type: string, pattern: '^(a+)+$', default: 1️⃣\(String(repeating: "a", count: 40))b }"),
    "1️⃣ H0305 matching the default with its pattern takes forever; simplify the pattern"),
  .init(
    "a default without value", fields("a: { type: string, default: 1️⃣}"), "1️⃣ H0113 expected a default of type string"),
  .init(
    "optional arrays", fields("a: 1️⃣'[string]?'\nb: 2️⃣'[string?]'"),
    "1️⃣ H0306 arrays and their elements are never optional, absent is empty: write '[string]'",
    "2️⃣ H0306 arrays and their elements are never optional, absent is empty: write '[string]'"),
  .init(
    "a field that nobody fills",
    fields(
      "a: { type: int, access: 1️⃣read-only }\nb: { type: '[int]', access: read-only }\nc: { type: int?, access: read-only }\nd: { type: int, access: read-only, default: 0 }"
    ),
    "1️⃣ H0307 nobody fills the required read-only field 'a': give it a default or make it optional"),
  .init(
    "two ways of access", fields("a: { type: int, access: 1️⃣[read-only, write-only] }"),
    "1️⃣ H0004 expected access: read-write, read-only, write-only or create-only, found a list; quote it: '[read-only, write-only]'"
  ),
  .init(
    "too many digits",
    fields(
      "a: { type: decimal, scale: 2, range: 1️⃣0.001.. }\nb: { type: decimal, scale: 9, range: 2️⃣..1234567890 }\nc: { type: decimal, default: 3️⃣0.12345 }\nd: { type: decimal, range: 4️⃣..1234567890123456789 }"
    ),
    "1️⃣ H0308 0.001 has more than 2 digits after the point",
    "2️⃣ H0308 1234567890 has more than 9 digits before the point, with a scale of 9",
    "3️⃣ H0308 the default 0.12345 has more than 4 digits after the point",
    "4️⃣ H0108 '1234567890123456789' has more than 18 digits"),
  .init(
    "a unique default", fields("a: { type: int, unique: true, default: 1️⃣0 }"),
    "1️⃣ warning H0309 the second 'a' left to its default clashes with the first"),
  .init(
    "fills that are no expressions",
    fields(
      """
      a: { type: int, fill: 1️⃣'1; DROP TABLE books' }
      b: { type: int, fill: 2️⃣(1 }
      c: { type: int, fill: { sqlite: 3️⃣'1 -- one', postgres: 4️⃣"'a" } }
      d: { type: string, fill: "coalesce(title, ';)')" }
      """),
    "1️⃣ H0310 '1; DROP TABLE books' is no SQL expression: a ; ends a statement",
    "2️⃣ H0310 '(1' is no SQL expression: a ( is not closed",
    "3️⃣ H0310 '1 -- one' is no SQL expression: it holds a comment",
    "4️⃣ H0310 ''a' is no SQL expression: a quote is not closed"),
  .init(
    "a length of nothing", fields("a: { type: string, length: 1️⃣..0 }"),
    "1️⃣ H0610 a length of nothing leaves nothing to say"),
  .init(
    "numbers beyond their type",
    fields(
      "a: { type: int, range: 1️⃣..9223372036854775808 }\nb: { type: double, range: 2️⃣..1e999 }\nc: { type: string, length: 3️⃣-1.. }"
    ),
    "1️⃣ H0108 '9223372036854775808' does not fit into 64 bits", "2️⃣ H0108 '1e999' is too large for a double",
    "3️⃣ H0108 '-1' is out of range: at least 0"),
]

@Test(arguments: ruleCases) func wrongRulesAndDefaults(_ example: DiagnosticCase) { example.check() }

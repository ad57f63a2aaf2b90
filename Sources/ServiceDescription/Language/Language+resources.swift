extension Language {
  static let resource = LanguageMap(
    name: "resource",
    keys: [
      .init("summary", .text, "What it is, for people."),
      .init("plural", .word(Shape.anyName), "Its plural, which names path and table.", absent: "by rule"),
      .init("was", .word(Shape.typeName), "Its name before a rename."),
      .init("moved", .anyOf([.day, .map(moved)]), "The last day on which its old path redirects."),
      .init("id", .choice(of: IDKind.self), "64 bit by the database, or UUID version 7 by the service.", absent: "int"),
      .init("timestamps", .bool, "Whether created-at and updated-at are kept.", absent: "true"),
      .init("cors", cors, "Other origins than those of the API."),
      .init("fields", .named(Shape.memberName, field(columnField)), "Its members: a type, or a map of type and rules."),
      .init("indexes", .list(.list(.member)), "Lists of fields that are searched by together."),
      .init("unique", .list(.list(.member)), "Lists of fields whose values occur together once."),
      .init("list", .map(listing), "How it is listed."),
      .init("actions", .map(actions), "The five standard actions; false leaves one out."),
      .init("routes", .named(Shape.memberName, .map(route)), "Endpoints of its own, each a Swift function of yours."),
    ],
    required: ["fields"])

  static let moved = LanguageMap(
    name: "moved",
    keys: [
      .init("path", .word(Shape.anyName), "The path that it had."),
      .init("until", .day, "The last day of the redirect."),
    ],
    required: ["until"])

  static let listing = LanguageMap(
    name: "list",
    keys: [
      .init("pages", .choice(of: ListOptions.PageStyle.self), "Pages by number, or by cursor.", absent: "numbered"),
      .init("size", .count(1...10_000), "Items of a page.", absent: "20"),
      .init("max", .count(1...10_000), "The most that a client may ask for.", absent: "100"),
      .init("filter", .list(.member), "Fields that a client may ask by."),
      .init("sort", .list(.member), "Fields to sort by, - for descending; the first is the default.", absent: "[id]"),
    ],
    mayBeAbsent: true)

  static let actions = LanguageMap(
    name: "actions",
    keys: ActionKind.allCases.map { kind in
      let words: [ActionKind: String] = [
        .list: "GET of all, in pages.", .get: "GET of one.", .create: "POST.", .update: "PATCH.", .delete: "DELETE.",
      ]
      return .init(kind.rawValue, .anyOf([.bool, .map(action(kind))]), words[kind] ?? "", absent: "with all defaults")
    },
    mayBeAbsent: true)

  private static func action(_ kind: ActionKind) -> LanguageMap {
    let isRead = kind == .list || kind == .get
    let cached: Shape = kind == .list ? .anyOf([.duration, .map(listCache)]) : kind == .get ? .duration : .never
    return LanguageMap(
      name: kind.rawValue + "Action",
      keys: policies(cache: cached, idempotent: kind == .create ? .bool : .never, enqueue: isRead ? .never : jobs),
      mayBeAbsent: true)
  }

  private static func policies(cache: Shape, idempotent: Shape, enqueue: Shape) -> [LanguageKey] {
    [
      .init(
        "allow", .oneOrMore(.word("^[a-z][A-Za-z0-9_-]*$")),
        "Who may: anyone, user, owner, roles; any of them suffices.", absent: "anyone"),
      .init("limit", limit, "Rates, tier, dynamic, or none.", absent: "the defaults"),
      .init("cache", cache, "How long an answer may be served again.", absent: "none"),
      .init("idempotent", idempotent, "Whether Idempotency-Key is understood.", absent: "false"),
      .init("enqueue", enqueue, "The job or jobs that it starts."),
    ]
  }

  private static let jobs = Shape.oneOrMore(.word(Shape.memberName))
  private static let limit = Shape.anyOf([
    .choice(["none"]), .oneOrMore(.anyOf([.choice(["tier", "dynamic"]), .rate])),
  ])

  static let listCache = LanguageMap(
    name: "listCache",
    keys: [
      .init("items", .duration, "How long items are kept."),
      .init("count", .duration, "How long the number of all is kept."),
      .init("pages", .duration, "How long whole pages are kept."),
      .init("unless", .word(Shape.memberName), "The query parameter that asks for a new page."),
    ],
    conditions: [
      (
        "oneOf",
        [
          ["required": ["items"], "properties": ["pages": false, "unless": false]],
          ["required": ["pages", "unless"], "properties": ["items": false, "count": false]],
        ]
      )
    ])

  static let route = LanguageMap(
    name: "route",
    keys: [
      .init("method", .choice(of: HTTPMethod.self), "The verb.", absent: "POST"),
      .init("path", .word(routePath), "The path below the resource: '{id}/publish', 'search/{term}', 'on/{day:date}'."),
      .init("summary", .text, "What it does, for people."),
      .init("query", .named(Shape.memberName, field(plainField)), "A map of fields."),
      .init(
        "body", .anyOf([.word("^(nothing|[A-Z][A-Za-z0-9]*)$"), .named(Shape.memberName, field(plainField))]),
        "A resource's input, a map of fields, or nothing.", absent: "nothing"),
    ] + policies(cache: .duration, idempotent: .bool, enqueue: jobs) + [
      .init(
        "returns",
        .anyOf([
          .word(#"^(nothing|[A-Z][A-Za-z0-9]*|\[[ \t]*[A-Z][A-Za-z0-9]*[ \t]*\])$"#),
          .named(Shape.memberName, field(plainField)),
        ]), "A resource, '[Resource]', a map of fields, or nothing.", absent: "nothing")
    ],
    required: ["path"],
    conditions: [
      ("if", ["properties": ["method": ["const": "GET"]], "required": ["method"]]),
      ("then", ["properties": ["body": false, "idempotent": false]]),
      ("else", ["properties": ["cache": false]]),
    ])

  /// Words, or parameters with or without a type; `{id}` has the resource's own.
  private static let routePath: String = {
    let types = Shape.words(PathParameterType.self).joined(separator: "|")
    let part = "(\(Shape.pathPart)|\\{id\\}|\\{(?!id[:}])[a-z][A-Za-z0-9_-]*(:(\(types)))?\\})"
    return "^\(part)(/\(part))*$"
  }()
}

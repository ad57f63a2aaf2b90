/// The language as data: what may stand where. See LANGUAGE in the documentation for what it means.
public enum Language {
  public static let description = LanguageMap(
    name: "description",
    keys: [
      .init("hornero", .choice(["1"]), "The version of this language."),
      .init("service", .word(Shape.typeName), "The name of the service, UpperCamelCase."),
      .init("summary", .text, "What the service is for, for people."),
      .init(
        "pack", .anyOf([.text, .map(pack)]),
        "Where the templates come from: builtin, a directory, or a git repository at a tag or commit.",
        absent: "builtin"),
      .init(
        "team", .named(Shape.memberName, .anyOf([.value, .list(.value)])), "Values for the templates of the pack."),
      .init("api", .map(api), "How the service is reached."),
      .init("data", .map(data), "What the service keeps its rows and its counters in."),
      .init("auth", .map(auth), "Users, tokens and roles. Absent: none of them."),
      .init("limits", .map(limits), "How many requests a client may make."),
      .init("jobs", .named(Shape.memberName, .map(job)), "Work that is done after the answer, at least once."),
      .init("resources", .named(Shape.typeName, .map(resource)), "The nouns that the service exposes; at least one."),
    ],
    required: ["hornero", "service", "resources"])

  static let pack = LanguageMap(
    name: "pack",
    keys: [
      .init("git", .text, "The address of a git repository."),
      .init("tag", .text, "The tag that is used, unless there is a commit."),
      .init("commit", .word("^[0-9a-f]{40}$"), "The commit that is used, unless there is a tag."),
      .init("path", .text, "The folder of the pack in the repository."),
    ],
    required: ["git"])

  static let api = LanguageMap(
    name: "api",
    keys: [
      .init("prefix", .word("^(/\(Shape.pathPart))+$"), "The path that everything is under.", absent: "/v1"),
      .init(
        "problems", .word("^(about:blank|https?://.+)$"), "The base of each problem's type (RFC 9457).",
        absent: "about:blank"),
      .init("max-body", .size, "The largest body of a request.", absent: "1MiB"),
      .init("timeout", .duration, "How long the work for one request may take.", absent: "30s"),
      .init("cors", cors, "Which origins' pages may read answers: all, origins, or a map.", absent: "none"),
      .init(
        "fallback", .word("^public(/\(Shape.pathPart))+$"), "A file under public/ for unknown GETs outside the API."),
      .init("metrics", .bool, "Whether /metrics answers for Prometheus.", absent: "false"),
    ],
    mayBeAbsent: true)

  static let cors = Shape.anyOf([.oneOrMore(.word("^(all|https?://[^ /?#*]+)$")), .map(corsMap)])

  static let corsMap = LanguageMap(
    name: "cors",
    keys: [
      .init("origins", .oneOrMore(.word("^(all|https?://[^ /?#*]+)$")), "Origins as browsers send them, or all."),
      .init(
        "methods", .list(.choice(of: HTTPMethod.self)), "The methods that are allowed.", absent: "those of the path"),
      .init(
        "headers", .list(.word("^[A-Za-z0-9_-]+$")), "Headers that requests may have.", absent: "those of the service"),
      .init("credentials", .bool, "Whether cookies and the like are sent along.", absent: "false"),
      .init("max-age", .duration, "How long browsers may remember the answer."),
    ],
    required: ["origins"])

  static let data = LanguageMap(
    name: "data",
    keys: [
      .init(
        "engines", .list(.choice(of: DataStores.Engine.self)), "Databases; DATABASE_URL picks one at start-up.",
        absent: "[sqlite]"),
      .init(
        "stores", .list(.choice(of: DataStores.Store.self)),
        "What holds limits and cache; STORE_URL picks one at start-up.", absent: "[memory]"),
      .init("existing", .bool, "Whether the tables are there already, made by another program.", absent: "false"),
    ],
    mayBeAbsent: true)

  static let auth = LanguageMap(
    name: "auth",
    keys: [
      .init("tokens", .map(tokens), "How long tokens live."),
      .init(
        "roles", .list(.word(Shape.memberName)), "One per user; the first is what registration grants.",
        absent: "[member, admin]"),
      .init("registration", .choice(of: Auth.Registration.self), "Whether anyone may become a user.", absent: "open"),
      .init("login", .rate, "Attempts to log in, per client address.", absent: "5 per minute"),
    ],
    mayBeAbsent: true)

  static let tokens = LanguageMap(
    name: "tokens",
    keys: [
      .init("access", .duration, "How long an access token lives.", absent: "15m"),
      .init("refresh", .duration, "How long a refresh token lives.", absent: "30d"),
    ],
    mayBeAbsent: true)

  static let limits = LanguageMap(
    name: "limits",
    keys: [
      .init(
        "by", .word("^(user|address|header[ \\t]*[A-Za-z0-9_-]+)$"),
        "What makes two requests come from one client: user, address or header NAME.",
        absent: "user with auth, else address"),
      .init(
        "default", .anyOf([.choice(["none"]), .oneOrMore(.rate)]),
        "The limit of all routes that say nothing, together.", absent: "none"),
      .init("strategy", .choice(of: Limits.Strategy.self), "How requests are counted.", absent: "sliding-window"),
      .init(
        "tiers", .named(Shape.memberName, .anyOf([.choice(["none"]), .rate])), "The rate of each role, for limit: tier."
      ),
      .init(
        "unavailable", .choice(of: Limits.Unavailable.self), "What happens while the store is down.", absent: "allow"),
    ],
    mayBeAbsent: true)

  static let job = LanguageMap(
    name: "job",
    keys: [
      .init("was", .word(Shape.memberName), "Its name before a rename."),
      .init(
        "with", .anyOf([.word(Shape.typeName), .named(Shape.memberName, field(plainField))]),
        "A resource, whose id the job gets, or a map of fields."),
      .init("attempts", .count(1...1000), "How often it is tried.", absent: "5"),
      .init("backoff", .durations, "The pauses between attempts, first and longest.", absent: "1s..1h"),
      .init("delay", .duration, "How long it waits before the first attempt."),
      .init("unique", .bool, "Whether one that waits already is enough.", absent: "false"),
    ],
    mayBeAbsent: true)
}

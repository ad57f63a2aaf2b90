extension Explanation {
  /// Warnings: the service can be made, and would do what was perhaps not meant.
  static let unwise: [Explanation] = [
    .init(
      .unlimitedList,
      "A list is the most expensive thing that a stranger can ask for, again and again. limits.default covers every route "
        + "that says nothing. Where no limit is meant, say so with limit: none.",
      wrong: .top("limits: { by: address }"), right: .top("limits: { default: 600 per minute }")),
    .init(
      .cacheOfMoments,
      "An answer is kept under its path and query. A time or a fractional number comes with another value in nearly every "
        + "request, so each answer is kept once and never asked for again. Take a coarser parameter, or no cache.",
      wrong: .book(
        "routes:\n  news: { method: GET, path: news, query: { since: timestamp }, cache: 1m, returns: '[Book]' }"),
      right: .book("routes:\n  news: { method: GET, path: news, query: { since: date }, cache: 1m, returns: '[Book]' }")
    ),
    .init(
      .cachedWork,
      "A cached answer runs nothing, so the job is started only by the request that finds the cache empty.",
      wrong: .book(
        "routes:\n  rank: { method: GET, path: rank, cache: 1m, enqueue: count, returns: '[Book]' }",
        top: "jobs: { count: {} }"),
      right: .book(
        "routes:\n  rank: { method: GET, path: rank, enqueue: count, returns: '[Book]' }", top: "jobs: { count: {} }")),
    .init(
      .secret,
      "The description lies in the repository, in the project's copy and in every clone. What looks like a key, a token or "
        + "a password, also in a comment, belongs into the environment; one that was committed has to be replaced.",
      wrong: .top("pack: { git: 'https://bot:hunter2@git.example/pack.git', tag: v1 }"),
      right: .top("pack: { git: https://git.example/pack.git, tag: v1 }")),
    .init(
      .openWrites,
      "There are users, and yet anyone may write here without logging in, because nothing says who may. Where that is "
        + "meant, say so with allow: anyone.",
      wrong: .book("actions: { create: { allow: user }, delete: { allow: admin } }", top: "auth: {}"),
      right: .book("actions: \(guarded)", top: "auth: {}")),
  ]
}

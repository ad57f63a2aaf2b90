extension Explanation {
  static let api: [Explanation] = [
    .init(
      .badPath,
      "The prefix stands before every path of the API: it begins with a slash, ends without one, and leaves "
        + "/health, /ready, /metrics, /docs and /openapi.json to the service.",
      wrong: .top("api: { prefix: v1/ }"), right: .top("api: { prefix: /v1 }")),
    .init(
      .badURL,
      "Problem types (RFC 9457) are absolute http or https addresses without query and fragment, or about:blank.",
      wrong: .top("api: { problems: shop.example }"), right: .top("api: { problems: https://shop.example/problems }")),
    .init(
      .badOrigin,
      "An origin is scheme, host and port exactly as browsers send it: lower case, no path, no wildcard. For all origins "
        + "write all.",
      wrong: .top("api: { cors: [https://shop.example/] }"), right: .top("api: { cors: [https://shop.example] }")),
    .init(
      .badFallback, "The fallback page is a file of the project, and only what lies under public/ is ever sent.",
      wrong: .top("api: { fallback: index.html }"), right: .top("api: { fallback: public/index.html }")),
    .init(
      .badHeader, "A header name is letters, digits, - and _, which every proxy lets through.",
      wrong: .top("limits: { by: header X API Key, default: 600 per minute }"),
      right: .top("limits: { by: header X-API-Key, default: 600 per minute }")),
    .init(
      .credentialsForAll,
      "Browsers refuse answers with credentials for all origins (Fetch, CORS protocol): list the origins.",
      wrong: .top("api: { cors: { origins: all, credentials: true } }"),
      right: .top("api: { cors: { origins: [https://shop.example], credentials: true } }")),
    .init(
      .badPack,
      "A template pack is builtin, a directory such as ./pack, or a git repository at a tag, so that it is the same "
        + "tomorrow.",
      wrong: .top("pack: https://git.example/pack.git"),
      right: .top("pack: { git: https://git.example/pack.git, tag: v1.2 }")),
    .init(
      .badTeamValue,
      "Values under team: are for the templates of a team's pack, which declares them with their types; the built-in "
        + "pack has none.",
      wrong: .top("team: { owner: Books }"), right: .top("pack: ./pack\nteam: { owner: Books }")),
    .init(
      .notCarried,
      "An imported document can say what a description has no words for. It is named at its place, so that you can decide: "
        + "write that part as a hook or a custom route, or do without.",
      wrong: .whole("openapi: 3.1.0\npaths:\n  /books/{id}:\n    head: { responses: {} }"),
      right: .top("resources:\n  Book: { fields: { title: string } }")),
  ]
}

extension Explanation {
  static let access: [Explanation] = [
    .init(
      .needsAuth, "Users and roles exist only in a service with 'auth'. An empty map, auth: {}, takes every default.",
      wrong: .book("actions: { create: { allow: admin } }"),
      right: .book("actions: \(guarded)", top: "auth: {}")),
    .init(
      .unknownRole, "auth.roles lists the roles; without it they are member and admin.",
      wrong: .book("actions: { create: { allow: editor } }", top: "auth: {}"),
      right: .book("actions: \(guarded)", top: "auth: {}")),
    .init(
      .ownerWithoutField,
      "Whose a row is, is told by the field owner: User, which is filled from whoever is logged in.",
      wrong: .book("actions: { update: { allow: owner } }", top: "auth: {}"),
      right: .book(
        "fields: { title: string, owner: User }\nactions: { create: { allow: user }, update: { allow: owner }, delete: { allow: owner } }",
        top: "auth: {}")),
    .init(
      .tierWithoutTiers, "'tier' means the rate of the user's role, which limits.tiers gives.",
      wrong: .book("actions: { list: { limit: tier } }"),
      right: .book(
        "actions: { list: { limit: tier }, create: { allow: user }, update: { allow: user }, delete: { allow: user } }",
        top: "auth: {}\nlimits: { default: 600 per minute, tiers: { member: 100 per hour, admin: none } }")),
    .init(
      .unknownJob, "A job that is started has to be described under 'jobs'.",
      wrong: .book("actions: { create: { enqueue: index } }"),
      right: .book("actions: { create: { enqueue: index } }", top: "jobs: { index: { with: Book } }")),
    .init(
      .jobForOtherResource, "A job whose 'with' is a resource takes ids of that resource only.",
      wrong: .top(
        "jobs: { index: { with: Book } }\nresources:\n  Book: { fields: { title: string } }\n  Author:\n    fields: { name: string }\n    actions: { create: { enqueue: index } }"
      ),
      right: .top(
        "jobs: { index: { with: Book } }\nresources:\n  Book:\n    fields: { title: string }\n    actions: { create: { enqueue: index } }"
      )),
    .init(
      .badRoutePath,
      "A route's path is below its resource and has no slash at its ends. A parameter fills a whole segment; {id} is the "
        + "resource's own id, others may have a type: {day:date}.",
      wrong: .book("routes:\n  publish: { path: /publish }"),
      right: .book("routes:\n  publish: { path: '{id}/publish' }")),
    .init(
      .routesMeet, "A request must be for one route. At one place of a path all routes use one parameter name.",
      wrong: .book("routes:\n  show: { method: GET, path: '{id}' }"),
      right: .book("routes:\n  show: { method: GET, path: '{id}/details' }")),
    .init(
      .misplaced,
      "Cached is what is read, idempotency keys are for what writes and is no PUT-like change, and a GET has no body.",
      wrong: .book("actions:\n  create: { cache: 1m }"), right: .book("actions:\n  get: { cache: 1m }")),
    .init(
      .pointless, "One setting takes back what the other says, so one of them is not what was meant.",
      wrong: .top(
        "auth: { tokens: { access: 1h, refresh: 30m } }\nresources:\n  Book: { fields: { title: string }, actions: \(guarded) }"
      ),
      right: .top(
        "auth: { tokens: { access: 15m, refresh: 30d } }\nresources:\n  Book: { fields: { title: string }, actions: \(guarded) }"
      )),
    .init(
      .jobWithoutValues,
      "What a job's payload holds comes from the row that an action writes, or from a route's {id}, query, body or answer, "
        + "by name and type. Where nothing is the like, your own code enqueues it: context.jobs.enqueue(…).",
      wrong: .top(
        "jobs: { greet: { with: { week: date } } }\nresources:\n  Book:\n    fields: { title: string }\n    actions: { create: { enqueue: greet } }"
      ),
      right: .top(
        "jobs: { greet: { with: { title: string } } }\nresources:\n  Book:\n    fields: { title: string }\n    actions: { create: { enqueue: greet } }"
      )),
  ]
}

extension Explanation {
  static let references: [Explanation] = [
    .init(
      .unknownResource, "A capital letter means a resource, and there is none of that name in this description.",
      wrong: .fields("title: string\nsequel: Bok?"), right: .fields("title: string\nsequel: Book?")),
    .init(
      .userWithoutAuth,
      "With 'auth' the service has users, and User can be referred to. Without, it is a resource like others.",
      wrong: .fields("title: string\nbuyer: User?"),
      right: .book("fields: { title: string, buyer: User? }\nactions: \(guarded)", top: "auth: {}")),
    .init(
      .clearNeedsOptional,
      "on-delete: clear sets the reference to null when its target goes, which a required one cannot be.",
      wrong: .top(
        "resources:\n  Author: { fields: { name: string } }\n  Book: { fields: { author: { type: Author, on-delete: clear } } }"
      ),
      right: .top(
        "resources:\n  Author: { fields: { name: string } }\n  Book: { fields: { author: { type: 'Author?', on-delete: clear } } }"
      )),
    .init(
      .requiredCycle,
      "Each of these needs one of the next to exist before it can be created, so the first can never be. One optional "
        + "reference breaks the circle.",
      wrong: .fields("title: string\nsequel: Book"), right: .fields("title: string\nsequel: Book?")),
    .init(
      .noFields, "A resource without fields holds nothing but an id.",
      wrong: .top("resources:\n  Book: {}"), right: .top("resources:\n  Book: { fields: { title: string } }")),
    .init(
      .unknownField,
      "Indexes, filters and sort orders name fields of their own resource, or id, created-at and updated-at.",
      wrong: .book("list: { sort: [titel] }"), right: .book("list: { sort: [title] }")),
    .init(
      .notComparable, "Lists and json have no order and no equality that both databases share.",
      wrong: .book("fields: { tags: '[string]' }\nlist: { filter: [tags] }"),
      right: .book("fields: { tags: '[string]', genre: string }\nlist: { filter: [genre] }")),
    .init(
      .writeOnlyInList, "Whoever may filter or sort by a hidden value can find it out, one comparison at a time.",
      wrong: .book("fields: { pin: { type: string, access: write-only } }\nlist: { filter: [pin] }"),
      right: .book("fields: { pin: { type: string, access: write-only }, name: string }\nlist: { filter: [name] }")),
    .init(
      .sizeOverMax, "A page of the usual size would be larger than the largest that a client may ask for.",
      wrong: .book("list: { size: 200 }"), right: .book("list: { size: 200, max: 500 }")),
    .init(
      .cursorKeyTooLong,
      "A cursor carries the value that its page was sorted by, in an address, and proxies cut addresses that are too long.",
      wrong: .book("fields: { body: text }\nlist: { pages: cursor, sort: [body] }"),
      right: .book("fields: { title: { type: string, length: ..200 } }\nlist: { pages: cursor, sort: [title] }")),
  ]

  /// Actions that say who may, where there are users.
  static let guarded = "{ create: { allow: user }, update: { allow: user }, delete: { allow: admin } }"
}

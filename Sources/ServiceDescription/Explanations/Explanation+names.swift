extension Explanation {
  static let names: [Explanation] = [
    .init(
      .badName,
      "Names become Swift types and properties, columns and paths, so they are made of ASCII letters and digits, fields "
        + "also of - and _. Resources begin with a capital letter, everything else with a small one.",
      wrong: .fields("Title: string"), right: .fields("title: string")),
    .init(
      .nameTooLong, "PostgreSQL cuts names after 63 bytes without a word, and two that are cut can meet.",
      wrong: .fields("the-number-of-copies-that-were-sold-in-the-first-week-after-the-release: int"),
      right: .fields("copies-sold-in-first-week: int")),
    .init(
      .resourcesMeet,
      "The Swift type, path and table of a resource are made from its name and plural. Two resources cannot share one.",
      wrong: .top(
        "resources:\n  Person: { fields: { name: string } }\n  People: { plural: people, fields: { name: string } }"),
      right: .top("resources:\n  Person: { fields: { name: string } }\n  Team: { fields: { name: string } }")),
    .init(
      .fieldsMeet,
      "Each field makes a Swift property, a column and a JSON name. A reference adds _id: author makes author_id.",
      wrong: .fields("published-year: int\npublishedYear: int"),
      right: .fields("published-year: int\nprinted-year: int")),
    .init(
      .reservedField,
      "Every resource has id, created-at and updated-at already; timestamps: false leaves the last two out.",
      wrong: .fields("id: uuid\ntitle: string"), right: .book("id: uuid\nfields: { title: string }")),
    .init(
      .reservedResource,
      "The service has routes or tables of that name itself. plural: gives the resource another path.",
      wrong: .top("resources:\n  Admin: { plural: admin, fields: { name: string } }"),
      right: .top("resources:\n  Admin: { plural: admins, fields: { name: string } }")),
    .init(
      .badWireName,
      "A JSON name is letters, digits and _, and begins with no digit, so that every client language can spell it.",
      wrong: .fields("title: { type: string, json: 'the title' }"),
      right: .fields("title: { type: string, json: the_title }")),
    .init(
      .filterNameTaken,
      "Lists read page, per_page, cursor, limit and sort themselves, and ranges as NAME_min, NAME_max, NAME_after and "
        + "NAME_before. A filter of such a name could not be told from them.",
      wrong: .book("fields: { page: int }\nlist: { filter: [page] }"),
      right: .book("fields: { page-number: int }\nlist: { filter: [page-number] }")),
    .init(
      .casesMeet,
      "Each value of an enum makes a Swift case. Where two make the same one, or a value makes none, a map names the cases.",
      wrong: .fields("size: { type: enum, values: [1st, 2nd] }"),
      right: .fields("size: { type: enum, values: { first: 1st, second: 2nd } }")),
    .init(
      .badRename,
      "'was:' says what a thing was called before, so that rows and your edits come along. It names something that is gone, "
        + "once.",
      wrong: .fields("title: string\nname: { type: string, was: title }"),
      right: .fields("name: { type: string, was: title }")),
    .init(
      .namesMeet, "Jobs, roles and routes of one resource are told apart by name, however the words are separated.",
      wrong: .book("routes:\n  sell-out: { path: a }\n  sellOut: { path: b }"),
      right: .book("routes:\n  sell-out: { path: a }\n  restock: { path: b }")),
    .init(
      .badMove,
      "'moved:' redirects from the path before a rename until a day, given as a day: a project that is generated again "
        + "must not redirect for longer by it.",
      wrong: .book("was: Tome\nmoved: 30d"), right: .book("was: Tome\nmoved: 2027-01-31")),
  ]
}

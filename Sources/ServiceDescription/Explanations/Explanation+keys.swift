extension Explanation {
  static let keysAndLiterals: [Explanation] = [
    .init(
      .unknownKey,
      "A key that is not understood is never ignored: a misspelt 'limit' that nobody reads would be a limit that is not "
        + "there. The message lists what may stand here or the key that is nearest.",
      wrong: .book("actions:\n  create: { alow: anyone }"), right: .book("actions:\n  create: { allow: anyone }")),
    .init(
      .missingKey, "Something without which the rest has no meaning is not there.",
      wrong: .fields("title: { length: 1..200 }"), right: .fields("title: { type: string, length: 1..200 }")),
    .init(
      .wrongShape, "A map, a list or a word stands where the language wants one of the others.",
      wrong: .top("data: sqlite"), right: .top("data: { engines: [sqlite] }")),
    .init(
      .unknownType,
      "Types are string, text, email, url, int, double, decimal, bool, date, timestamp, uuid, enum, json, a resource, and "
        + "lists of the simple ones, such as '[string]'. A ? behind makes a field optional.",
      wrong: .fields("title: varchar"), right: .fields("title: string")),
    .init(
      .notABoolean, "YAML has many words for yes and no, and readers differ on them. Here only true and false count.",
      wrong: .fields("isbn: { type: string, unique: yes }"), right: .fields("isbn: { type: string, unique: true }")),
    .init(
      .unknownWord, "This key takes one of a few words; the message lists them or the one that is nearest.",
      wrong: .top("data: { engines: [mysql] }"), right: .top("data: { engines: [postgres] }")),
    .init(
      .notANumber, "A whole number is wanted: digits, without separators and leading zeros.",
      wrong: .book("list: { size: ten }"), right: .book("list: { size: 10 }")),
    .init(
      .numberOutOfRange,
      "The value is a number, duration or size, but outside of what can be meant here; the message gives the ends.",
      wrong: .book("list: { size: 0 }"), right: .book("list: { size: 1 }")),
    .init(
      .notADuration,
      "A duration is a whole number and a unit: s, m, h or d. A number alone would leave the unit to guesses.",
      wrong: .top("api: { timeout: 30 }"), right: .top("api: { timeout: 30s }")),
    .init(
      .notASize, "A size is a whole number and a unit: B, KiB, MiB or GiB. KB is avoided, because it means two things.",
      wrong: .top("api: { max-body: 1MB }"), right: .top("api: { max-body: 1MiB }")),
    .init(
      .notARate, "A rate is a number of requests per second, minute, hour or day.",
      wrong: .top("limits: { default: 10/min }"), right: .top("limits: { default: 10 per minute }")),
    .init(
      .notARange, "A range has two dots, and both ends belong to it. Either end may be left out: 1.. and ..200.",
      wrong: .fields("year: { type: int, range: 1000-2100 }"), right: .fields("year: { type: int, range: 1000..2100 }")),
    .init(
      .nothingGiven,
      "The key is there and its value is empty. Leave the key out where the default is meant.",
      wrong: .top("data: { engines: [] }"), right: .top("data: { engines: [sqlite] }")),
    .init(
      .listedTwice, "The second mention adds nothing, so one of the two was meant to be something else.",
      wrong: .book("list: { sort: [title, -title] }"), right: .book("list: { sort: [title, -price] }")),
    .init(
      .unknownVersion,
      "'hornero' gives the version of the language that the file is written in. This tool reads version 1; a newer file "
        + "needs a newer tool.",
      wrong: .top("hornero: 2"), right: .top("hornero: 1")),
    .init(
      .badText,
      "Texts go into source files, JSON and SQL. What cannot be kept there is refused here rather than dropped.",
      wrong: .top("summary: \"Books\\0\""), right: .top("summary: Books")),
  ]
}

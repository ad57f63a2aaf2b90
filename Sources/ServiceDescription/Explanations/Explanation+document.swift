extension Explanation {
  static let document: [Explanation] = [
    .init(
      .empty,
      "A description says at least which language version it speaks, what the service is called, and one resource.",
      wrong: .whole(""), right: .whole(small)),
    .init(
      .onlyComments, "Everything in the file is a comment or a document marker. Perhaps all lines were commented out.",
      wrong: .whole("# hornero: 1"), right: .whole(small)),
    .init(
      .syntax,
      "The text cannot be read as YAML from this place on, so nothing after it was looked at. The message says what was "
        + "expected; the reason is often a line earlier: a bracket or quote that is not closed, or indentation.",
      wrong: .top("data: { engines: [sqlite]"), right: .top("data: { engines: [sqlite] }")),
    .init(
      .needsQuotes,
      "YAML gives { [ * & ! % @ ` and ': ' a meaning of their own. A value that begins with or holds one of them is text "
        + "only between quotes. Single quotes take everything as it stands; a single quote in them is written twice.",
      wrong: .fields("tags: [string]"), right: .fields("tags: '[string]'")),
    .init(
      .tab, "YAML takes only spaces for indentation. Most editors can be told to write spaces for the tab key.",
      wrong: .whole("hornero: 1\nservice: Shop\napi:\n\tprefix: /v2"), right: .top("api:\n  prefix: /v2")),
    .init(
      .duplicateKey,
      "YAML readers keep the first or the last of two equal keys, and which one differs from reader to reader.",
      wrong: .fields("title: string\ntitle: text"), right: .fields("title: string\nsubtitle: text")),
    .init(
      .anchor,
      "A description is read where it stands: nothing in it is a shorthand for something elsewhere, so that every line "
        + "means the same wherever it is moved.",
      wrong: .fields("title: &name { type: string, length: 1..100 }"),
      right: .fields("title: { type: string, length: 1..100 }")),
    .init(
      .alias, "Aliases repeat what an anchor marked; both are refused. If text with a star is meant, it needs quotes.",
      wrong: .fields("title: string\nsubtitle: *name"), right: .fields("title: string\nsubtitle: string")),
    .init(
      .mergeKey,
      "A merge key brings in keys from elsewhere. Like anchors it is refused: write the keys where they count.",
      wrong: .fields("title:\n  <<: { type: string }"), right: .fields("title: { type: string }")),
    .init(
      .tag,
      "Every value is text to begin with, and the key decides what the text means. Tags such as !!int would be a second "
        + "opinion.",
      wrong: .top("summary: !!str 12"), right: .top("summary: '12'")),
    .init(
      .severalDocuments, "One file describes one service; a second document would be a second service.",
      wrong: .whole(small + "\n---\nhornero: 1"), right: .whole(small)),
    .init(
      .keyNotText, "A key is a name. {id} without quotes is a map to YAML, also where a key stands.",
      wrong: .fields("title: string\n{subtitle}: string"), right: .fields("title: string")),
    .init(
      .tooDeep, "The language needs about ten levels. More than 64 is a mistake, or somebody trying what happens.",
      wrong: .top("summary: " + String(repeating: "[", count: 66) + String(repeating: "]", count: 66)),
      right: .top("summary: Books")),
    .init(
      .tooLarge,
      "A description of a thousand resources has about half a megabyte. Two is more than anyone wrote by hand.",
      wrong: Example(
        shown: "# a file of more than 2 MB", bytes: Array(repeating: UInt8(ascii: "#"), count: 2 * 1024 * 1024 + 1)),
      right: .whole(small)),
    .init(
      .notUTF8,
      "Names and texts go into Swift files, SQL and JSON, which are UTF-8. Save the description as UTF-8, too.",
      wrong: Example(
        shown: "summary: Caf\u{FFFD}      # \u{FFFD} is the byte E9: é in Latin-1",
        bytes: Array("hornero: 1\nservice: Shop\nsummary: Caf".utf8) + [0xE9, 0x0A]),
      right: .top("summary: Café")),
    .init(
      .controlCharacter,
      "Control characters cannot be seen and do things to terminals. Where one is really meant, double quotes take it as "
        + "an escape.",
      wrong: Example(
        shown: "summary: Books␛[1m      # ␛ is the control character U+001B",
        bytes: Array("hornero: 1\nservice: Shop\nsummary: Books\u{1B}[1m\n".utf8)),
      right: .top("summary: Books")),
    .init(
      .tooManyProblems,
      "More than 200 problems were found, usually from one cause; the first are shown. Set the first right and run again.",
      wrong: Example(
        shown: "resources:\n  Book:\n    fields:\n      f1: strng\n      f2: strng\n      # and so on",
        bytes: Array(
          (small + "\n" + (1...300).map { "      f\($0): strng\n" }.joined()).utf8)),
      right: .whole(small)),
  ]

  /// The smallest description that nothing is to be said about.
  private static let small =
    "hornero: 1\nservice: Shop\nlimits: { default: 600 per minute }\nresources:\n  Book:\n    fields:\n      title: string"
}

extension Explanation {
  static let rules: [Explanation] = [
    .init(
      .ruleDoesNotApply,
      "A rule that has no meaning for its type would be a rule that nobody keeps. length is for texts, range for numbers "
        + "and times, items for lists; unique, access and was are for fields of resources.",
      wrong: .fields("year: { type: int, length: 4..4 }"), right: .fields("year: { type: int, range: 1000..9999 }")),
    .init(
      .upsideDown, "The first end of a range is the smaller one; nothing lies in this range.",
      wrong: .fields("stars: { type: int, range: 5..1 }"), right: .fields("stars: { type: int, range: 1..5 }")),
    .init(
      .badPattern,
      "A pattern has to mean the same in the service and in the OpenAPI document that clients read, so it holds only what "
        + "ECMA-262 and the service share. It searches: anchor it with ^ and $ where the whole text is meant.",
      wrong: .fields("isbn: { type: string, pattern: '^(\\d{10}$' }"),
      right: .fields("isbn: { type: string, pattern: '^\\d{10}$' }")),
    .init(
      .badDefault, "A default is written as a value of the field's own type.",
      wrong: .fields("copies: { type: int, default: none }"), right: .fields("copies: { type: int, default: 0 }")),
    .init(
      .defaultBreaksRule, "The service would refuse its own default from a client.",
      wrong: .fields("stars: { type: int, range: 1..5, default: 0 }"),
      right: .fields("stars: { type: int, range: 1..5, default: 3 }")),
    .init(
      .optionalArray, "An absent list is an empty list, on the wire and in Swift; a third state would help nobody.",
      wrong: .fields("tags: '[string]?'"), right: .fields("tags: '[string]'")),
    .init(
      .nobodyFillsIt,
      "Clients may not write a read-only field, so a required one needs a default, or no row can be created.",
      wrong: .fields("views: { type: int, access: read-only }"),
      right: .fields("views: { type: int, access: read-only, default: 0 }")),
    .init(
      .tooManyDigits,
      "A decimal has 18 digits, of which 'scale' stand after the point (4 unless written). More would have to be rounded, "
        + "and money is not rounded in silence.",
      wrong: .fields("price: { type: decimal, scale: 2, range: 0.001.. }"),
      right: .fields("price: { type: decimal, scale: 2, range: 0.01.. }")),
    .init(
      .uniqueDefault,
      "The first row that is left to the default takes it, and the second clashes. This is a warning: with rows that "
        + "always give the value nothing happens.",
      wrong: .fields("number: { type: int, unique: true, default: 0 }"),
      right: .fields("number: { type: int, unique: true }")),
    .init(
      .badFill,
      "'fill:' is one SQL expression that gives existing rows a value. What would end the statement around it is refused.",
      wrong: .fields("sort-title: { type: string, fill: 'lower(title);' }"),
      right: .fields("title: string\nsort-title: { type: string, fill: lower(title) }")),
  ]
}

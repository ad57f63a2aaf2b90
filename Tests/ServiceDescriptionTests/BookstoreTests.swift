import Testing

@testable import ServiceDescription

private func parse(_ text: String) throws -> Service {
  let (service, diagnostics) = parseService(Array(text.utf8), file: "hornero.yml")
  #expect(diagnostics.isEmpty)
  return try #require(service)
}

@Test func theExampleOfTheLanguageParsesWhole() throws {
  let service = try parse(bookstore)
  #expect(service.name.written == "Bookstore")
  #expect(service.summary == "Books, their authors, and what readers say about them.")
  #expect(service.pack == .builtin)
  #expect(service.resources.map(\.name.written) == ["Author", "Book"])
  #expect(service.jobs.map(\.name.written) == ["index-book", "send-digest"])
}

@Test func theExampleNeedsItsQuotes() {
  // YAML ends 'search/' at the brace; what the language says about it is what a reader of its page will see.
  let text = bookstore.replacing("'search/{term}'", with: "search/{term}")
  let (service, diagnostics) = parseService(Array(text.utf8), file: "hornero.yml")
  #expect(service == nil)
  #expect(diagnostics.map(\.message) == ["a value cannot go on like this; quote it: 'search/{term}'"])
}

@Test func serviceWideSettingsAreRead() throws {
  let service = try parse(bookstore)
  #expect(service.api.prefix == "/v1")
  #expect(service.api.problems == .base("https://bookstore.example/problems"))
  #expect(service.api.maxBody.bytes == 1_048_576)
  #expect(service.api.timeout == Span(seconds: 30))
  #expect(service.api.cors?.origins == .some(["https://bookstore.example"]))
  #expect(service.api.cors?.maxAge == Span(seconds: 3600))
  #expect(service.api.fallback == "public/index.html")
  #expect(service.data == DataStores(engines: [.sqlite, .postgres], stores: [.memory, .redis]))
  let auth = try #require(service.auth)
  #expect(auth.accessToken == Span(seconds: 900))
  #expect(auth.refreshToken == Span(seconds: 30 * 86_400))
  #expect(auth.roles.map(\.name.written) == ["reader", "editor", "admin"])
  #expect(auth.registration == .open)
  #expect(auth.login == Rate(count: 5, unit: .minute))
  #expect(service.limits.client == .user)
  #expect(service.limits.defaults == [Rate(count: 2000, unit: .day), Rate(count: 500, unit: .hour)])
  #expect(service.limits.strategy == .slidingWindow)
  #expect(service.limits.tiers.map(\.rate) == [Rate(count: 100, unit: .hour), Rate(count: 1000, unit: .hour), nil])
  #expect(service.limits.unavailable == .allow)
  #expect(service.jobs[0].payload == .resource(Name("Book")))
  #expect(service.jobs[0].backoff == Span(seconds: 2)...Span(seconds: 3600))
  #expect(service.jobs[0].attempts == 5)
  guard case .fields(let payload) = service.jobs[1].payload else { return #expect(Bool(false), "a map of fields") }
  #expect(payload.map(\.swiftName) == ["address", "week"])
  #expect(service.jobs[1].isUnique)
}

@Test func fieldsAreRead() throws {
  let book = try #require(try parse(bookstore).resource(named: Name("Book")))
  let fields = Dictionary(uniqueKeysWithValues: book.fields.map { ($0.name.written, $0) })
  let pattern = try Pattern("^\\d{10}(\\d{3})?$")
  #expect(
    fields["title"]?.type
      == .scalar(
        .text(.string, TextRules(length: Bounds(lower: 1, upper: 200), refusesBlank: true, isLengthWritten: true))))
  #expect(fields["author"]?.type == .reference(Reference(target: Name("Author"), isUser: false, onDelete: .forbid)))
  #expect(fields["author"]?.swiftName == "authorID")
  #expect(fields["author"]?.wireName == "author_id")
  #expect(fields["isbn"]?.type == .scalar(.text(.string, TextRules(length: Bounds(upper: 255), pattern: pattern))))
  #expect(fields["isbn"]?.isOptional == true)
  #expect(fields["isbn"]?.isUnique == true)
  #expect(fields["published-year"]?.type == .scalar(.int(Bounds(lower: 1000, upper: 2100))))
  #expect(fields["published-year"]?.column == "published_year")
  #expect(fields["genre"]?.defaultValue?.enumCase == "fiction")
  #expect(fields["genre"]?.isRequired == false)
  #expect(fields["price"]?.type == .scalar(.decimal(Bounds(lower: DecimalValue(coefficient: 0, scale: 0)), scale: 2)))
  #expect(
    fields["tags"]?.type
      == .array(
        .text(.string, TextRules(length: Bounds(lower: 1, upper: 30), isLengthWritten: true)), items: Bounds(upper: 10))
  )
  #expect(fields["tags"]?.isRequired == false)
  #expect(fields["views"]?.defaultValue == .int(0))
  #expect(fields["views"]?.access == .readOnly)
  #expect(book.fields.filter(\.isRequired).map(\.name.written) == ["title", "author"])
  let author = try #require(try parse(bookstore).resources.first)
  #expect(author.fields[1].type == .scalar(.text(.text, TextRules(length: Bounds(upper: 65_536)))))
}

@Test func listsActionsAndRoutesAreRead() throws {
  let book = try #require(try parse(bookstore).resources.last)
  #expect(book.indexes.map { $0.members.map(\.column) } == [["author_id", "published_year"]])
  #expect(book.unique.map { $0.members.map(\.column) } == [["author_id", "title"]])
  #expect(
    book.list.filters.flatMap(\.queryNames) == [
      "genre", "author_id", "published_year", "published_year_min", "published_year_max", "price", "price_min",
      "price_max",
    ])
  #expect(book.list.sort.map(\.member.wireName) == ["title", "created_at"])
  #expect(book.list.sort.map(\.isDescending) == [false, true])
  let editors = Allow.some([.role(Name("editor")), .role(Name("admin"))])
  #expect(book.actions.list?.cache == .membership(items: Span(seconds: 300), count: Span(seconds: 30)))
  #expect(book.actions.list?.limit == .parts([.rate(Rate(count: 10, unit: .minute))]))
  #expect(book.actions.get?.cache == .answers(Span(seconds: 600)))
  #expect(book.actions.create?.allow == editors)
  #expect(book.actions.create?.limit == .parts([.tier]))
  #expect(book.actions.create?.isIdempotent == true)
  #expect(book.actions.create?.enqueue.map(\.job.written) == ["index-book"])
  #expect(book.actions.update?.limit == .defaults)
  #expect(book.actions.delete?.allow == .some([.role(Name("admin"))]))
  #expect(book.routes.map(\.method) == [.post, .get])
  #expect(book.routes[0].path == [.id, .literal("publish")])
  #expect(book.routes[0].returns == .resource(Name("Book")))
  #expect(book.routes[1].path == [.literal("search"), .parameter(Name("term"), .string)])
  #expect(book.routes[1].query.map(\.isOptional) == [true])
  #expect(book.routes[1].returns == .resources(Name("Book")))
}

@Test func absentKeysHaveTheirDefaults() throws {
  let service = try parse("hornero: 1\nservice: Shop\nresources: { Book: { fields: { title: string } } }\n")
  #expect(
    service.api
      == API(
        prefix: "/v1", problems: .blank, maxBody: ByteSize(bytes: 1_048_576, written: ""), timeout: Span(seconds: 30),
        cors: nil, fallback: nil, hasMetrics: false))
  #expect(service.data == DataStores(engines: [.sqlite], stores: [.memory]))
  #expect(service.auth == nil)
  #expect(service.limits.client == .address)
  #expect(service.limits.defaults.isEmpty)
  let book = service.resources[0]
  #expect(book.id == .int)
  #expect(book.hasTimestamps)
  #expect(book.list.size == 20)
  #expect(book.list.maximum == 100)
  #expect(book.actions.all.map(\.kind) == [.list, .get, .create, .update, .delete])
  #expect(book.actions.all.allSatisfy { $0.allow == .anyone && $0.limit == .defaults && $0.cache == nil })
}

@Test func positionsTakeNoPartInTheMeaning() throws {
  let first = try parse("hornero: 1\nservice: Shop\nresources: { Book: { fields: { published-year: int } } }\n")
  let second = try parse(
    "# a comment\nhornero: 1\nservice: Shop\nresources:\n  Book:\n    fields:\n      publishedYear: int\n")
  #expect(first == second)
  #expect(first.resources[0].origin.position != second.resources[0].origin.position)
}

extension DefaultValue {
  fileprivate var enumCase: String? {
    if case .enumeration(let value) = self { value.name.lowerCamel } else { nil }
  }
}

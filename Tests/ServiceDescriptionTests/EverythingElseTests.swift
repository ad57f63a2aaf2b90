import ServiceDescription
import Testing

/// What the example of LANGUAGE.md leaves out.
private let clinic = #"""
  hornero: 1
  service: Clinic
  pack: { git: 'https://example.com/pack.git', tag: v1.2.0 }
  api:
    problems: about:blank
    max-body: 64KiB
    cors: all
  data: { stores: [redis] }
  auth: { registration: closed, tokens: { access: 5m } }
  limits:
    by: header X-API-Key
    default: 100 per second
    strategy: fixed-window
    unavailable: deny
  jobs:
    remind: { with: { visit: Visit, at: timestamp, notes: '[text]' }, delay: 1d }
    sweep:
    tidy: { with: { visit: Visit, reason: text?, force: bool } }
  resources:
    Patient:
      plural: Patients
      was: Client
      id: uuid
      timestamps: false
      cors: { origins: ['http://localhost:3000'], methods: [GET, POST], headers: [X-Extra], credentials: true }
      fields:
        name: { type: string, was: title, summary: "As in the passport: \"given\" + family" }
        mail: { type: email, default: nobody@example.com, access: create-only }
        site: { type: url?, default: 'https://example.com/a?b#c' }
        pin: { type: string, length: 4, access: write-only }
        born: { type: date, range: 1900-01-01.., default: 2000-02-29 }
        seen: { type: timestamp?, default: '2026-11-20T08:30:00+01:00', range: 2020-01-01T00:00:00Z.. }
        weight: { type: double?, range: 0.5..5e2, default: 70.25 }
        balance: { type: decimal, scale: 0, default: -12, json: balance_cents }
        code: { type: uuid, default: 0190B5A0-0000-7000-8000-00000000ABCD }
        active: { type: bool, default: true }
        blood: { type: enum, values: { aPlus: A+, aMinus: 'A-' }, default: A- }
        extra: { type: json, default: '{"a": [1, -2.5e3, true, null, "\u00e9\n"]}', length: ..4096 }
        grades: { type: '[int]', default: [1, 2] }
        owner: User
        doctor: { type: User?, on-delete: clear }
      list: { pages: cursor, size: 5, max: 50, filter: [id, born, doctor, seen], sort: [-seen, id] }
      actions:
        list: { allow: user, limit: [10 per second, dynamic], cache: { pages: 1m, unless: fresh } }
        get: { allow: [owner, admin], limit: none }
        create: true
        update:
        delete: false
    Visit:
      fields:
        patient: { type: Patient, on-delete: cascade }
        before: { type: Visit?, was: previous }
      routes:
        move:
          method: PUT
          path: '{id}/to/{day:date}/{room:int}'
          summary: Moves a visit.
          body: { reason: text?, force: { type: bool, default: false } }
          idempotent: true
          enqueue: [sweep, tidy]
          returns: { moved: bool, ids: '[int]' }
        copy: { path: '{id}/copy', body: Visit }
        quiet: { path: quiet, body: nothing, returns: nothing, method: DELETE }
  """#

private func read() throws -> Service {
  // A length is a range; the description above has it wrong to show that nothing else is.
  let text = clinic.replacing("length: 4,", with: "length: 4..4,")
  let (service, diagnostics) = parseService(Array(text.utf8), file: "hornero.yml")
  #expect(diagnostics.isEmpty, "\(diagnostics)")
  return try #require(service)
}

@Test func aLengthIsARange() {
  let diagnostics = parseService(Array(clinic.utf8), file: "hornero.yml").diagnostics
  #expect(diagnostics.map(\.message) == ["'4' is not a range; did you mean ..4, 4.. or 4..4?"])
}

@Test func otherServiceWideSettingsAreRead() throws {
  let service = try read()
  #expect(service.pack == .git(GitPack(url: "https://example.com/pack.git", revision: .tag("v1.2.0"))))
  #expect(service.api.problems == .blank)
  #expect(service.api.maxBody.bytes == 65_536)
  #expect(service.api.cors?.origins == .all)
  #expect(service.data.stores == [.redis])
  #expect(service.auth?.registration == .closed)
  #expect(service.auth?.accessToken == Span(seconds: 300))
  #expect(service.auth?.refreshToken == Span(seconds: 2_592_000))
  #expect(service.auth?.roles.map(\.name.written) == ["member", "admin"])
  #expect(service.limits.client == .header("X-API-Key"))
  #expect(service.limits.defaults == [Rate(count: 100, unit: .second)])
  #expect(service.limits.defaults.first?.written == "100 per second")
  #expect(service.limits.strategy == .fixedWindow)
  #expect(service.limits.unavailable == .deny)
  #expect(service.job(named: Name("remind"))?.delay == Span(seconds: 86_400))
  #expect(service.job(named: Name("sweep"))?.payload == Job.Payload.none)
  guard case .fields(let fields)? = service.job(named: Name("remind"))?.payload else {
    Issue.record("a map of fields")
    return
  }
  #expect(fields.map(\.swiftName) == ["visitID", "at", "notes"])
}

@Test func otherResourceSettingsAreRead() throws {
  let patient = try #require(try read().resources.first)
  #expect(patient.path == "patients")
  #expect(patient.was == Name("Client"))
  #expect(patient.id == .uuid)
  #expect(!patient.hasTimestamps)
  #expect(patient.cors?.origins == .some(["http://localhost:3000"]))
  #expect(patient.cors?.methods == [.get, .post])
  #expect(patient.cors?.headers == ["X-Extra"])
  #expect(patient.cors?.credentials == true)
  #expect(patient.list.pages == .cursor)
  #expect([patient.list.size, patient.list.maximum] == [5, 50])
  #expect(
    patient.list.filters.flatMap(\.queryNames) == [
      "id", "born", "born_after", "born_before", "doctor_id", "seen", "seen_after", "seen_before",
    ])
  #expect(patient.list.sort.map(\.member.swiftName) == ["seen", "id"])
  #expect(patient.actions.list?.allow == .some([.user]))
  #expect(patient.actions.list?.limit == .parts([.rate(Rate(count: 10, unit: .second)), .dynamic]))
  #expect(patient.actions.list?.cache == .pages(Span(seconds: 60), unless: Name("fresh")))
  #expect(patient.actions.get?.allow == .some([.owner, .role(Name("admin"))]))
  #expect(patient.actions.get?.limit == .exempt)
  #expect(patient.actions.delete == nil)
  #expect(patient.actions.all.map(\.kind.method) == [.get, .get, .post, .patch])
}

@Test func defaultsAreTyped() throws {
  let patient = try #require(try read().resources.first)
  let defaults = Dictionary(uniqueKeysWithValues: patient.fields.map { ($0.name.written, $0.defaultValue) })
  #expect(defaults["mail"] == .text("nobody@example.com"))
  #expect(defaults["site"] == .text("https://example.com/a?b#c"))
  #expect(defaults["born"] == CalendarDate(year: 2000, month: 2, day: 29).map { .date($0) })
  #expect(defaults["seen"] == Timestamp("2026-11-20T07:30:00Z").map { .timestamp($0) })
  #expect(defaults["weight"] == .double(70.25))
  #expect(defaults["balance"] == .decimal(DecimalValue(coefficient: -12, scale: 0)))
  #expect(defaults["code"] == .uuid("0190b5a0-0000-7000-8000-00000000abcd"))
  #expect(defaults["active"] == .bool(true))
  #expect(defaults["extra"] == .json(#"{"a": [1, -2.5e3, true, null, "\u00e9\n"]}"#))
  #expect(defaults["grades"] == .array([.int(1), .int(2)]))
  guard case .enumeration(let blood)?? = defaults["blood"] else {
    Issue.record("a case")
    return
  }
  #expect([blood.name.lowerCamel, blood.value] == ["aMinus", "A-"])
}

@Test func otherFieldSettingsAreRead() throws {
  let patient = try #require(try read().resources.first)
  let fields = Dictionary(uniqueKeysWithValues: patient.fields.map { ($0.name.written, $0) })
  #expect(fields["name"]?.was == Name("title"))
  #expect(fields["name"]?.summary == #"As in the passport: "given" + family"#)
  #expect(fields["mail"]?.access == .createOnly)
  #expect(fields["pin"]?.access == .writeOnly)
  #expect(fields["balance"]?.wireName == "balance_cents")
  #expect(fields["balance"]?.column == "balance")
  #expect(fields["owner"]?.isOwner == true)
  #expect(fields["doctor"]?.isOwner == false)
  #expect(patient.references.map(\.reference.isUser) == [true, true])
  #expect(patient.references.map(\.reference.onDelete) == [.forbid, .clear])
}

@Test func otherRoutesAreRead() throws {
  let visit = try #require(try read().resources.last)
  let move = visit.routes[0]
  #expect(move.method == .put)
  #expect(
    move.path == [
      .id, .literal("to"), .parameter(Name("day"), .date), .parameter(Name("room"), .int),
    ])
  #expect(move.summary == "Moves a visit.")
  #expect(move.isIdempotent)
  #expect(move.enqueue.map(\.job.written) == ["sweep", "tidy"])
  guard case .fields(let body) = move.body, case .fields(let answer) = move.returns else {
    Issue.record("maps of fields")
    return
  }
  #expect(body.map(\.isRequired) == [false, false])
  #expect(answer.map(\.name.written) == ["moved", "ids"])
  #expect(visit.routes[1].body == .input(Name("Visit")))
  #expect(visit.routes[1].method == .post)
  #expect(visit.routes[2].body == Route.Body.none)
  #expect(visit.routes[2].returns == .nothing)
  #expect(visit.field(named: Name("before"))?.was == Name("previous"))
}

@Test(arguments: [
  "0", "-0", "1.5e+10", "\"a\\u00E9\\\\\"", "[]", "{}", " [1, {\"a\": null}] ", "true", "\"\"", "1E5", "[[[]]]",
])
func jsonIsTold(_ json: String) {
  let text = fields("a: { type: json, default: '\(json)' }")
  #expect(parseService(Array(text.utf8), file: "a.yml").diagnostics.isEmpty)
}

@Test(arguments: [
  "01", "-", "1.", ".5", "1e", "+1", "[1,]", "{a: 1}", "{\"a\" 1}", "{\"a\": 1,}", "[1 2]", "\"a", "\"\\x\"",
  "\"\\u12G4\"", "tru", "nul", "1 2", "{", "[", "\"a\tb\"", "NaN", "[}", "{\"a\": }", "",
])
func whatIsNoJSONIsTold(_ json: String) {
  let text = fields("a: { type: json, default: '\(json)' }")
  #expect(parseService(Array(text.utf8), file: "a.yml").diagnostics.count == 1)
}

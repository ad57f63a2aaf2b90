import ServiceDescription
import Testing

@testable import Rendering

@Suite struct LongLinesTests {
  private static let name = "internationalShipmentReconciliationBatch"
  private static let type = "InternationalShipmentReconciliationBatch"

  private func broken(_ lines: String) -> String {
    String(decoding: LongLines.broken(Array(lines.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    "let a = b(c)\n", "/// \(String(repeating: "a word (b, c) ", count: 20))\n",
    "let text = #\"\"\"\n    \(String(repeating: "a, (b) ", count: 30))\n    \"\"\"#\n",
  ])
  func whatFitsAndWhatIsTextStays(_ text: String) {
    #expect(broken(text) == text)
  }

  @Test func aFunctionHasItsParametersOnLinesOfTheirOwn() {
    #expect(
      broken("    func create(_ input: \(Self.type)Input) async throws -> \(Self.type)ListedByCustomer {\n")
        == """
            func create(
                _ input: \(Self.type)Input
            ) async throws -> \(Self.type)ListedByCustomer {

        """)
  }

  @Test func theTypeOfAFunctionMovesWhereEvenItsEndIsTooLong() {
    let type = "[\(Self.type).ID: \(Self.type)OfCustomersThatWeKnow]"
    #expect(
      broken("    ) async throws -> \(type) {\n") == """
            ) async throws
                -> \(type)
            {

        """)
  }

  @Test func aCallHasItsArgumentsOnALineOfTheirOwn() {
    #expect(
      broken("        \(Self.name): \(Self.type)Repository(database: database, cache: cache),\n") == """
                \(Self.name): \(Self.type)Repository(
                    database: database, cache: cache
                ),

        """)
  }

  @Test func anArrayHasACommaBehindItsLastElement() {
    let element = "\"\(Self.name)\""
    #expect(
      broken("    let names = [\(element), \(element), \(element)]\n") == """
            let names = [
                \(element),
                \(element),
                \(element),
            ]

        """)
  }

  @Test func aValueMovesWhereNotEvenItsBeginningFits() {
    #expect(
      broken(
        """
                let \(Self.name) = try await \(Self.name)RepositoryOfAll.delete(id) { current in
                    try await rules.willDelete(current)
                }
                return 1

        """) == """
                  let \(Self.name) =
                      try await \(Self.name)RepositoryOfAll.delete(id) { current in
                          try await rules.willDelete(current)
                      }
                  return 1

          """)
  }

  @Test func whatAClosureTakesMayStandOnTheNextLine() {
    #expect(
      broken(
        "        let x = \(Self.name)RepositoryOfAllCustomers.create(input) { [claim = context.claim] one, two in\n")
          == """
                  let x = \(Self.name)RepositoryOfAllCustomers.create(input) {
                      [claim = context.claim] one, two in

          """)
  }

  @Test func aClosureOnOneLineIsBroken() {
    #expect(
      broken(
        "        try await database.read { try $0.integer(#\"SELECT count(*) FROM \"\(Self.name)_of_customers\"\"#) }\n"
      )
        == """
                try await database.read {
                    try $0.integer(#"SELECT count(*) FROM "\(Self.name)_of_customers""#)
                }

        """)
  }

  @Test func typesMoveBehindTheirNames() {
    #expect(
      broken("    let rules: any Hooks<\(Self.type), \(Self.type)InputOfCustomersAll>\n") == """
            let rules:
                any Hooks<\(Self.type), \(Self.type)InputOfCustomersAll>

        """)
  }

  @Test func inheritanceGoesOnOnTheNextLine() {
    let type = String(repeating: "Long", count: 25)
    #expect(
      broken("struct \(type): Sendable, Equatable {\n") == """
        struct \(type): Sendable,
            Equatable
        {

        """)
  }

  /// Names as long as people give them, in every place that a description has.
  private static let description = """
    hornero: 1
    service: InternationalLogisticsCoordinationPlatform
    data: { engines: [sqlite, postgres], stores: [memory, redis] }
    auth: { roles: [regional-distribution-coordinator, administrator-of-everything-international] }
    limits:
      by: user
      default: 500 per hour
      tiers:
        regional-distribution-coordinator: 100 per hour
        administrator-of-everything-international: none
    jobs:
      recalculate-international-reconciliation-totals: { with: InternationalShipmentReconciliationBatch, unique: true }
    resources:
      InternationalShipmentReconciliationBatch:
        fields:
          originating-distribution-center-reference-number: { type: string, length: 1..100, unique: true }
        actions: { create: { enqueue: [recalculate-international-reconciliation-totals], idempotent: true } }
      CrossBorderDistributionCenterAssignmentRecord:
        fields:
          human-readable-title-of-the-assignment-for-reports: { type: string, length: 1..200, blank: false }
          superseding-international-shipment-reconciliation: InternationalShipmentReconciliationBatch
          previous-cross-border-distribution-center-assignment:
            { type: 'CrossBorderDistributionCenterAssignmentRecord?', on-delete: clear }
          harmonized-commodity-description-and-coding-system: { type: string?, pattern: '^[0-9]+$', unique: true }
          classification-of-goods-for-customs-declarations:
            type: enum
            values: [perishable-goods-with-temperature-requirements, hazardous-materials-of-the-first-class]
            default: perishable-goods-with-temperature-requirements
          declared-value-in-the-currency-of-the-destination: { type: decimal?, range: 0.., scale: 2 }
          keywords-under-which-the-assignment-can-be-found: { type: '[string]', items: ..10, length: 1..30 }
          scheduled-date-of-arrival-at-the-receiving-station: date?
          moment-of-the-latest-automatic-synchronization-run: timestamp?
          unstructured-data-from-the-electronic-interchange: json?
        indexes: [[superseding-international-shipment-reconciliation, scheduled-date-of-arrival-at-the-receiving-station]]
        unique: [[superseding-international-shipment-reconciliation, human-readable-title-of-the-assignment-for-reports]]
        list:
          filter: [classification-of-goods-for-customs-declarations, scheduled-date-of-arrival-at-the-receiving-station]
          sort: [human-readable-title-of-the-assignment-for-reports, -created-at]
        actions:
          list: { limit: 10 per minute, cache: { items: 5m, count: 30s } }
          get: { cache: 10m }
          create: { allow: [administrator-of-everything-international], limit: tier, idempotent: true }
          update: { allow: [regional-distribution-coordinator, administrator-of-everything-international] }
          delete: { allow: administrator-of-everything-international, limit: dynamic }
        routes:
          confirm-arrival-at-the-receiving-station-of-goods:
            method: POST
            path: '{id}/confirm-arrival'
            idempotent: true
            body: CrossBorderDistributionCenterAssignmentRecord
            returns: CrossBorderDistributionCenterAssignmentRecord
          search-by-keyword-and-scheduled-date-of-arrival:
            method: GET
            path: 'search/{scheduled-day-of-arrival-at-the-station:date}'
            query: { first-year-of-validity-under-the-new-regulations: int? }
            cache: 1m
            returns: '[CrossBorderDistributionCenterAssignmentRecord]'
          summarize-outstanding-customs-declarations-of-day:
            method: POST
            path: summaries
            body:
              scheduled-date-of-arrival-at-the-receiving-station: date
              keywords-under-which-the-assignment-can-be-found: '[string]'
            returns: { number-of-outstanding-customs-declarations-found: int }
      PersonalNotificationPreferencesOfTheCoordinator:
        fields:
          owner: User
          preferred-channel-for-notifications-of-arrivals:
            type: enum
            values: [electronic-mail-to-the-primary-address, short-message-to-the-registered-number]
        list: { pages: cursor, sort: [preferred-channel-for-notifications-of-arrivals] }
    """

  /// What cannot be broken, and may be too long: comments, single words, literals, and lines of text.
  private func isOneWord(_ line: Substring) -> Bool {
    let code = line.drop { $0 == " " }
    return code.hasPrefix("//") || SwiftLine(code).places(of: " ").isEmpty
  }

  @Test func longNamesMakeNoLongLines() throws {
    var isInText = false
    for (path, text) in try Self.files() {
      for line in text.split(separator: "\n") {
        if line.split(separator: "\"\"\"", omittingEmptySubsequences: false).count.isMultiple(of: 2) {
          isInText.toggle()
        }
        if isInText || line.count <= LongLines.width || isOneWord(line) { continue }
        Issue.record("\(path): \(line)")
      }
    }
  }

  /// A fixture with a long name has a short one in each suite, which declares it.
  @Test func theShortNameOfAFixtureIsDeclaredWhereItIsUsed() throws {
    let suites = try Self.files().filter { _, text in
      text.contains(/\bRows\.(self|path|body|bodies)\b/) && !text.contains("struct Rows")
    }
    #expect(suites.count > 20)
    for (path, text) in suites where !text.contains("private typealias Rows = ") {
      Issue.record("\(path) does not say what Rows is")
    }
  }

  private static func files() throws -> [(path: String, text: String)] {
    let (parsed, diagnostics) = parseService(Array(description.utf8), file: "hornero.yml")
    let service = try #require(parsed, "\(diagnostics)")
    let files = try render(service).filter { $0.path.hasSuffix(".swift") }
    #expect(files.count > 150)
    return files.map { ($0.path.description, String(decoding: $0.contents, as: UTF8.self)) }
  }
}

import Testing

@testable import Importing

@Suite struct ConditionTests {
  /// The rules of `x` that a CHECK makes; nil where it says more than rules can.
  private func rules(_ check: String) -> ColumnRules? {
    var rules: [String: ColumnRules] = [:]
    guard let condition = ConditionReader.read(check),
      ColumnRules.add(condition, to: &rules, { $0.lowercased() == "x" ? "x" : nil })
    else { return nil }
    return rules["x"]
  }

  @Test(arguments: [
    "x >= 1 AND x <= 5", "x BETWEEN 1 AND 5", "1 <= x AND 5 >= x", "((x >= 1) AND (x <= 5))", "X >= 1 and \"x\" <= 5",
    "(((x)::numeric >= (1)::numeric) AND (x <= '5'::smallint))", "x IS NULL OR (x >= 1 AND x <= 5)",
    "[x] >= 1 AND `x` <= 5 -- from one to five", "x >= +1 /* one */ AND x <= 5",
  ])
  func rangesOfBothEngines(_ check: String) throws {
    let found = try #require(rules(check))
    #expect(found.lower?.value == "1" && found.lower?.isIn == true)
    #expect(found.upper?.value == "5" && found.upper?.isIn == true)
  }

  @Test func endsThatAreNotIn() throws {
    let found = try #require(rules("x > -1 AND x < 2.5"))
    #expect(found.lower?.value == "-1" && found.lower?.isIn == false)
    #expect(found.upper?.value == "2.5" && found.upper?.isIn == false)
  }

  @Test(arguments: [
    "x IN ('a', 'it''s')", "x = 'a' OR x = 'it''s'", "(x = 'a') OR (x IN ('it''s'))",
    "((x)::text = ANY ((ARRAY['a'::character varying, 'it''s'::character varying])::text[]))",
    "(x = ANY (ARRAY['a'::text, 'it''s'::text]))", "x IS NULL OR x IN ('a', 'it''s')",
  ])
  func valuesOfBothEngines(_ check: String) {
    #expect(rules(check)?.values == ["a", "it's"])
  }

  @Test func lengthsAndBlanks() {
    #expect(rules("length(x) <= 80 AND length(x) > 0")?.longest == 80)
    #expect(rules("length(x) <= 80 AND length(x) > 0")?.shortest == 1)
    #expect(rules("(char_length((x)::text) = 3)")?.shortest == 3)
    #expect(rules("x <> ''")?.shortest == 1)
    #expect(rules("length(trim(x)) > 0")?.refusesBlank == true)
    #expect(rules("(length(TRIM(BOTH FROM x)) > 0)")?.refusesBlank == true)
    #expect(rules("(x ~ '^[a-z]+$'::text)")?.pattern == "^[a-z]+$")
  }

  @Test(arguments: [
    "x > y", "lower(x) = x", "x % 2 = 0", "NOT (x = 1)", "x = 1 OR y = 2", "x IN (SELECT 1)", "x >=", "(x >= 1",
    "x LIKE 'a%'", "x <> 'a'", "x ~* 'a'", "json_valid(x)", "coalesce(x, 0) > 1", "", "x > 1 AND",
  ])
  func whatIsMoreThanRulesCanSay(_ check: String) {
    #expect(rules(check) == nil)
  }

  /// Parentheses are tried in two ways each.
  @Test func deepNestingEnds() {
    let depth = 200
    let check = String(repeating: "(", count: depth) + "x > y" + String(repeating: ")", count: depth)
    #expect(rules(check) == nil)
  }

  @Test func checksAreFoundInTheTextOfATable() {
    let sql = """
      CREATE TABLE "check" (a INTEGER CHECK (a > 0), -- CHECK (no)
        b TEXT DEFAULT 'CHECK (c)' CONSTRAINT b_ok check ( length(b) < 3 ), CHECK(a IN (1, (2))))
      """
    #expect(SQLTokens(sql).checks == ["a > 0", " length(b) < 3 ", "a IN (1, (2))"])
  }

  @Test(arguments: [
    ("'G'::mpaa_rating", ColumnDefault.value("G")), ("(0)::numeric", .value("0")), ("-1.50", .value("-1.50")),
    ("TRUE", .value("true")), ("'it''s'", .value("it's")), ("now()", .now), ("CURRENT_TIMESTAMP", .now),
    ("('now'::text)::date", .now), ("(datetime('now'))", .now), ("timezone('utc'::text, now())", .now),
    ("gen_random_uuid()", .computed("gen_random_uuid()")), ("1 + 1", .computed("1 + 1")),
    ("nextvals", .computed("nextvals")),
  ])
  func defaultsOfBothEngines(_ sql: String, _ expected: ColumnDefault) {
    #expect(ColumnDefault(sql: sql) == expected)
  }

  @Test func nullIsNoDefault() {
    #expect(ColumnDefault(sql: "NULL") == nil && ColumnDefault(sql: "NULL::character varying") == nil)
  }
}

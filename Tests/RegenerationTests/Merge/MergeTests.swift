import Regeneration
import Testing

@Suite struct MergeTests {
  private func merge(
    _ base: String, _ yours: String, _ hornero: String, path: String = "a.swift", favour: MergeSide? = nil
  ) -> (text: String, conflicts: Int)? {
    Merge(base: bytes(base), yours: bytes(yours), hornero: bytes(hornero), path: path, favour: favour).map {
      (String(decoding: $0.contents, as: UTF8.self), $0.conflicts)
    }
  }

  private func expect(
    _ base: String, _ yours: String, _ hornero: String, gives merged: String, path: String = "a.swift",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = merge(base, yours, hornero, path: path)
    #expect(found?.text == merged, sourceLocation: sourceLocation)
    #expect(found?.conflicts == 0, sourceLocation: sourceLocation)
  }

  private func expectConflict(
    _ base: String, _ yours: String, _ hornero: String, path: String = "a.swift",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = merge(base, yours, hornero, path: path)
    #expect((found?.conflicts ?? 0) > 0, "\(found?.text ?? "none")", sourceLocation: sourceLocation)
    #expect(merge(base, yours, hornero, path: path, favour: .yours)?.conflicts == 0, sourceLocation: sourceLocation)
  }

  // MARK: As git

  @Test func changesApartFromEachOtherAreBothTaken() {
    expect("a\nb\nc\nd\n", "A\nb\nc\nd\n", "a\nb\nc\nD\n", gives: "A\nb\nc\nD\n")
  }

  @Test func whatBothMadeIsTakenOnce() {
    expect("a\nb\n", "a\nx\nb\n", "a\nx\nb\n", gives: "a\nx\nb\n")
  }

  @Test func aContestedLineIsMarkedWithAllThree() {
    let merged = merge("a\nb\nc\n", "a\n1\nc\n", "a\n2\nc\n")
    #expect(merged?.text == "a\n<<<<<<< yours\n1\n||||||| before\nb\n=======\n2\n>>>>>>> hornero\nc\n")
    #expect(merged?.conflicts == 1)
    #expect(merge("a\nb\nc\n", "a\n1\nc\n", "a\n2\nc\n", favour: .yours)?.text == "a\n1\nc\n")
    #expect(merge("a\nb\nc\n", "a\n1\nc\n", "a\n2\nc\n", favour: .hornero)?.text == "a\n2\nc\n")
  }

  @Test func emptyTextsAreTexts() {
    expect("", "", "", gives: "")
    expect("", "a\n", "", gives: "a\n")
    expect("a\n", "", "a\n", gives: "")
    expectConflict("a\n", "", "b\n")
    expectConflict("", "a\n", "b\n")
  }

  @Test func whatIsNoTextIsNotMerged() {
    #expect(merge("a\u{0}", "b\u{0}", "c\u{0}") == nil)
    #expect(Merge(base: [0xFF], yours: [0x61], hornero: [0x62], path: "f") == nil)
  }

  // MARK: Touching changes

  @Test func aChangeNextToAChangedLineIsNoConflict() {
    expect("a\nb\nc\n", "a\nB\nc\n", "a\nb\nC\n", gives: "a\nB\nC\n")
    expect("a\nb\nc\n", "a\nB\nc\n", "a\nb\nnew\nc\n", gives: "a\nB\nnew\nc\n")
    expect("a\nb\nc\n", "a\nnew\nb\nc\n", "a\nB\nc\n", gives: "a\nnew\nB\nc\n")
    expect("a\nb\nc\nd\n", "a\nc\nd\n", "a\nb\nd\n", gives: "a\nd\n")
  }

  @Test func whereTheOrderIsOpenTouchingIsAConflict() {
    expectConflict("a\nb\nc\n", "a\nb\nmine\nc\n", "a\nb\nmade\nc\n")
    expectConflict("a\nb\nc\n", "a\nB\nmine\nc\n", "a\nb\nmade\nc\n")
    expectConflict("a\nb\nc\n", "a\nc\n", "a\nb\nmade\nc\n")
    expectConflict("a\nb\nc\n", "a\nb\nmine\nc\n", "a\nb\n")
  }

  @Test func aStretchThatWasWrittenAnewIsNotTornApart() {
    let base = "func f() {\n  one()\n}\n\nfunc g() {\n  two()\n}\n"
    let yours = "func h() {\n  three()\n}\n\nfunc i() {\n  four()\n}\n"
    let hornero = "func f() {\n  one()\n}\n\n// Two.\nfunc g() {\n  two()\n}\n"
    expectConflict(base, yours, hornero)
  }

  // MARK: Line ends

  @Test func lineEndsOfThePersonStay() {
    expect("a\nb\nc\n", "a\r\nb\r\nmine\r\nc\r\n", "A\nb\nc\n", gives: "A\r\nb\r\nmine\r\nc\r\n")
    expect("a\nb\n", "a\r\nb\r\n", "a\nB\n", gives: "a\r\nB\r\n")
  }

  @Test func mixedLineEndsStayWhereTheyAre() {
    expect("a\nb\nc\nd\n", "a\r\nb\nc\nd\n", "a\nb\nc\nD\n", gives: "a\r\nb\nc\nD\n")
  }

  @Test func aMissingLastLineEndContestsNothing() {
    expect("a\nb\n", "a\nb", "a\nb\nc\n", gives: "a\nb\nc")
    expect("a\nb", "a\nb\n", "A\nb", gives: "A\nb\n")
    expect("a\nb\n", "a\nB\n", "a\nb", gives: "a\nB")
  }

  @Test func markersAlwaysStandOnLinesOfTheirOwn() {
    #expect(merge("a", "b", "c")?.text.hasSuffix("\nc\n>>>>>>> hornero\n") == true)
    #expect(merge("a\r\nx\r\n", "b\r\nx\r\n", "c\r\nx\r\n")?.text.contains("<<<<<<< yours\r\n") == true)
  }

  // MARK: Sets

  @Test func importsAreASet() {
    expect(
      "import B\nimport D\n", "import A\nimport B\nimport D\n", "import B\nimport C\nimport D\n",
      gives: "import A\nimport B\nimport C\nimport D\n")
    expect(
      "import B\n\nx\n", "import B\nimport C\n\nx\n", "import B\nimport D\n\nx\n",
      gives: "import B\nimport C\nimport D\n\nx\n")
    expect("import A\nx\n", "import B\nx\n", "x\n", gives: "import B\nx\n")
    expect(
      "import Z\nimport A\n", "import Z\nimport A\nimport M\n", "import Z\nimport A\nimport B\n",
      gives: "import Z\nimport A\nimport B\nimport M\n")
  }

  @Test func importsOfOneModuleInTwoWaysAreAConflict() {
    expectConflict("import B\n", "import B\n@testable import C\n", "import B\nimport C\n")
    expectConflict("import B\n", "import B\nimport C // why\n", "import B\nimport D\n")
    expectConflict("import B\n", "import B\nimport C\n", "import B\nimport D\n", path: "notes.txt")
  }

  @Test func dependenciesAreASet() {
    func package(_ lines: String...) -> String { "  dependencies: [\n" + lines.joined(separator: "\n") + "\n  ]\n" }
    let a = "    .package(url: \"https://a\", from: \"1.0.0\")"
    let b = "    .package(url: \"https://b\", from: \"1.0.0\")"
    let c = "    .package(url: \"https://c\", from: \"1.0.0\")"
    expect(
      package(a), package(a + ",", c), package(a + ",", b), gives: package(a + ",", b + ",", c), path: "Package.swift")
    expect(
      package(a + ","), package(a + ",", c + ","), package(a + ",", b + ","),
      gives: package(a + ",", b + ",", c + ","), path: "Package.swift")
    expect(
      package("    \"A\",", "    \"C\","), package("    \"A\",", "    \"C\",", "    \"D\","),
      package("    \"A\",", "    \"B\","), gives: package("    \"A\",", "    \"B\",", "    \"D\","),
      path: "Package.swift")
    let newer = "    .package(url: \"https://a\", from: \"2.0.0\")"
    let newest = "    .package(url: \"https://a\", from: \"3.0.0\")"
    expectConflict(package(a), package(newer), package(newest), path: "Package.swift")
    expectConflict(package(a), package(a + ",", c), package(a + ",", b), path: "Other.swift")
  }

  // MARK: Declarations

  private let type = "struct S {\n  func a() {\n    x()\n  }\n}\n"

  private func type(with members: String) -> String {
    "struct S {\n  func a() {\n    x()\n  }\n\(members)}\n"
  }

  @Test func wholeDeclarationsAtOnePlaceBothStay() {
    let mine = "\n  /// Mine.\n  func mine() -> [String] {\n    [\"}\"]\n  }\n"
    let made = "\n  @inlinable\n  static func made() {\n  }\n"
    expect(type, type(with: mine), type(with: made), gives: type(with: made + mine))
    expect(
      "func a() {\n}\n", "func a() {\n}\n\nextension A {\n}\n", "func a() {\n}\n\nstruct B {\n}\n",
      gives: "func a() {\n}\n\nstruct B {\n}\n\nextension A {\n}\n")
  }

  @Test func aDeclarationThatStandsApartDoesNotContestItsNeighbours() {
    let base = "struct S {\n  let a = 1\n\n  // Old.\n  let b = 2\n}\n"
    let function = "  func mine() {\n  }\n\n"
    // Beside what the other side changes or deletes.
    expect(
      base, base.replacing("  // Old.", with: function + "  // Old."), base.replacing("  // Old.\n", with: ""),
      gives: base.replacing("  // Old.\n", with: function))
    // Where the other side adds what belongs to the line after it, or before it.
    expect(
      base, base.replacing("  // Old.", with: function + "  // Old."),
      base.replacing("  // Old.", with: "  @Made\n  // Old."),
      gives: base.replacing("  // Old.", with: function + "  @Made\n  // Old."))
    expect(
      type, type(with: "\n  func mine() {\n  }\n"), type(with: "  // The end.\n"),
      gives: type(with: "  // The end.\n\n  func mine() {\n  }\n"))
    expectConflict(
      base, base.replacing("  // Old.", with: function + "  // Old."),
      base.replacing("  // Old.", with: "  var mine: Int\n  // Old."))
    expectConflict(
      base, base.replacing("  // Old.", with: "  let mine = 1\n\n  // Old."), base.replacing("  // Old.\n", with: ""))
  }

  @Test(arguments: [
    ("\n  let mine = 1\n", "\n  let made = 1\n"),
    ("\n  func same() {\n  }\n", "\n  func same() {\n    y()\n  }\n"),
    ("\n  func mine() {\n", "\n  func made() {\n  }\n"),
    ("  func mine() {\n  }\n", "\n  func made() {\n  }\n"),
    ("\n  func mine() {\n  }\n  x()\n", "\n  func made() {\n  }\n"),
    ("\n  case mine\n", "\n  case made\n"),
    ("\n  func mine() {\n  }\n", "\n  #if DEBUG\n  func made() {\n  }\n  #endif\n"),
  ])
  func whatIsNotSurelyADeclarationIsAConflict(mine: String, made: String) {
    expectConflict(type, type(with: mine), type(with: made))
    expectConflict(type, type(with: made), type(with: mine))
  }

  @Test func aFunctionBeginsAtItsFirstLine() {
    let base = "s {\n  f() {\n    a\n  }\n\n  h() {\n    a\n  }\n}\n"
    let yours = "s {\n  f() {\n    a\n  }\n\n  g() {\n    a\n  }\n\n  h() {\n    a\n  }\n}\n"
    expect(base, yours, base.replacing("f() {", with: "F() {"), gives: yours.replacing("f() {", with: "F() {"))
    expect(
      base, yours, base.replacing("    a\n  }\n\n", with: "    A\n  }\n\n"),
      gives: "s {\n  f() {\n    A\n  }\n\n  g() {\n    a\n  }\n\n  h() {\n    a\n  }\n}\n")
  }

  // MARK: Laws

  @Test(arguments: 0..<300) func whoeverDidNothingLosesNothing(seed: UInt64) throws {
    var chance = SeededGenerator(state: seed)
    let triple = seed % 2 == 0 ? RandomTriple.source(&chance) : RandomTriple.soup(&chance)
    let (base, yours, hornero) = (triple.base.text, triple.yours.text, triple.hornero.text)
    #expect(Merge(base: base, yours: yours, hornero: base, path: "f")?.contents == yours)
    #expect(Merge(base: base, yours: base, hornero: hornero, path: "f")?.contents == hornero)
    #expect(Merge(base: base, yours: yours, hornero: yours, path: "f")?.contents == yours)
    let merged = try #require(Merge(base: base, yours: yours, hornero: hornero, path: "a.swift"))
    let mirrored = try #require(Merge(base: base, yours: hornero, hornero: yours, path: "a.swift"))
    #expect(merged.conflicts == mirrored.conflicts)
    // Every line that either side added is there.
    let lines = Set(String(decoding: merged.contents, as: UTF8.self).split(separator: "\n").map(String.init))
    for added in Set(triple.yours + triple.hornero).subtracting(triple.base) where !added.isEmpty {
      #expect(lines.contains(added))
    }
  }
}

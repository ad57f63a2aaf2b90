import Regeneration
import Testing

@Suite struct SwiftWordsTests {
  @Test func textsOfAllKindsAreSkipped() {
    let source = "a #\"b \" c\"# d \"\"\"\n e \" f\n\"\"\" g ##\"h\"# i\"## j \"k\\\"l\" m \"open\nn"
    #expect(SwiftWords(source).words.map(\.text) == ["a", "d", "g", "j", "m", "n"])
  }

  @Test func whatIsInterpolatedIsCode() {
    let found = SwiftWords(#"let a = "b \(c.d) e""#).words
    #expect(found.map(\.text) == ["let", "a", "c", "d"])
    #expect(found.last?.followsDot == true)
  }

  @Test func placesAreOnesOfCharacters() {
    let found = SwiftWords("é /* ü */ .`self`: 9x\n  z").words
    #expect(found.map(\.text) == ["é", "self", "z"])
    #expect(found.map(\.column) == [1, 13, 3])
    #expect(found.map(\.line) == [1, 1, 2])
    #expect(found[1].followsDot && found[1].precedesColon)
  }
}

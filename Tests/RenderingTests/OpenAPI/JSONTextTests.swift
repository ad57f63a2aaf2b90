import Testing

@testable import Rendering

@Suite struct JSONTextTests {
  @Test func plainValuesStandOnOneLine() {
    let tree: JSONTree = ["name": "A \"b\"\n\\", "flag": true, "none": .null, "list": [], "object": [:]]
    #expect(
      tree.text == #"""
        {
          "name": "A \"b\"\n\\",
          "flag": true,
          "none": null,
          "list": [],
          "object": {}
        }

        """#)
    let flat: JSONTree = ["name": "A", "count": 1]
    #expect(flat.text == "{ \"name\": \"A\", \"count\": 1 }\n")
  }

  /// A line has 99 columns at most, the name before the value and the indentation among them; a comma counts no more.
  @Test(arguments: [(81, true), (82, false)]) func aListIsBrokenWhereItDoesNotFit(_ length: Int, _ isWhole: Bool) {
    let word = String(repeating: "é", count: length)
    let tree: JSONTree = ["required": [.text(word)], "x": [["y": 1]]]
    #expect(tree.text.contains("  \"required\": [\"\(word)\"],\n") == isWhole)
    #expect(tree.text.contains("  \"required\": [\n    \"\(word)\"\n  ],\n") != isWhole)
    #expect(tree.text.hasSuffix("  \"x\": [\n    { \"y\": 1 }\n  ]\n}\n"))
  }
}

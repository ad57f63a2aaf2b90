import HorneroKit
import Testing

/// Samples are read as models, so nothing in them is unwise without a reason.
@Suite struct SampleAdviceTests {
  /// What is warned of, by sample.
  private static let reasons: [String: Set<String>] = [
    // The smallest service there is; a limit would be half of it.
    "minimal": ["H0701"],
    // Words that stumble, in places where no service would have them.
    "names": ["H0701", "H0702", "H0705"],
  ]

  @Test(arguments: Pipeline.builtin.samples.keys.sorted())
  func onlyWhatHasAReasonIsWarnedOf(sample: String) throws {
    let text = try #require(Pipeline.builtin.samples[sample])
    let checked = try Pipeline.builtin.lint(
      DescriptionFile(name: "hornero.yml", path: "/hornero.yml", bytes: Array(text.utf8)))
    #expect(Set((checked.warnings + checked.advice).map(\.code)) == Self.reasons[sample] ?? [])
  }
}

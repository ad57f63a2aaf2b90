import ServiceDescription
import Testing

@Test func everyCodeIsShownByAnExample() {
  let examples =
    documentCases + shapeCases + nameCases + ruleCases + referenceCases + serviceCases + routeCases + adviceCases
  let shown = Set(examples.flatMap(\.expected).flatMap { $0.split(separator: " ") }.map(String.init))
  // Bytes that are no UTF-8 do not fit a string, too many problems do not fit a table, and what is
  // not carried is said elsewhere; all have tests of their own.
  let elsewhere: Set = [DiagnosticCode.notUTF8, .tooManyProblems, .notCarried]
  for code in DiagnosticCode.allCases where !elsewhere.contains(code) {
    #expect(shown.contains(code.rawValue), "no example for \(code.rawValue), \(code.title)")
  }
}

@Test func codesAreWellFormedAndTitled() {
  for code in DiagnosticCode.allCases {
    #expect(code.rawValue.wholeMatch(of: /H0[0-9]\d\d/) != nil)
    #expect(code.title.hasSuffix(".") && code.title.count > 10)
  }
  #expect(DiagnosticCode.unknownType.rawValue == "H0104")
}

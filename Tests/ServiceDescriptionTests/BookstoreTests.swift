import ServiceDescription
import Testing

@Test func theExampleOfTheLanguageParsesWhole() throws {
  let (service, diagnostics) = parseService(Array(bookstore.utf8), file: "hornero.yml")
  let source = SourceText(Array(bookstore.utf8), file: "hornero.yml")
  for d in diagnostics { print(d.formatted(in: source, color: false)) }
  #expect(diagnostics.isEmpty)
  let parsed = try #require(service)
  #expect(parsed.name.written == "Bookstore")
}

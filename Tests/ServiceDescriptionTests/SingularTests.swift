import Testing

@testable import ServiceDescription

@Suite struct SingularTests {
  /// Imported paths are plurals; the resource is called by the singular, so that the plural is made of it again.
  @Test(arguments: [
    ("boxes", "box"), ("books", "book"), ("houses", "house"), ("categories", "category"), ("people", "person"),
    ("wolves", "wolf"), ("roofs", "roof"), ("series", "series"), ("watches", "watch"), ("keys", "key"),
    ("statuses", "status"), ("sizes", "size"), ("causes", "cause"), ("classes", "class"), ("caches", "cache"),
    ("pet", "pet"),
  ])
  func aPluralHasItsWord(plural: String, singular: String) {
    #expect(Plural.singular(plural) == singular)
    #expect(plural == "pet" || Plural.of(singular) == plural)
  }
}

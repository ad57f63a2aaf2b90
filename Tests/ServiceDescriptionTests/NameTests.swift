import ServiceDescription
import Testing

@Test(arguments: [
  ("published-year", "PublishedYear", "publishedYear", "published_year", "published-year"),
  ("published_year", "PublishedYear", "publishedYear", "published_year", "published-year"),
  ("publishedYear", "PublishedYear", "publishedYear", "published_year", "published-year"),
  ("PublishedBook", "PublishedBook", "publishedBook", "published_book", "published-book"),
  ("ISBN13", "ISBN13", "isbn13", "isbn13", "isbn13"),
  ("ISBN13Code", "ISBN13Code", "isbn13Code", "isbn13_code", "isbn13-code"),
  ("URLPath", "URLPath", "urlPath", "url_path", "url-path"),
  ("homeURL", "HomeURL", "homeURL", "home_url", "home-url"),
  ("home-url", "HomeUrl", "homeUrl", "home_url", "home-url"),
  ("x-2", "X2", "x2", "x_2", "x-2"),
  ("HTTPServer2Config", "HTTPServer2Config", "httpServer2Config", "http_server2_config", "http-server2-config"),
  ("a", "A", "a", "a", "a"),
  ("SHA256", "SHA256", "sha256", "sha256", "sha256"),
])
func namesAreWrittenByEachConvention(
  _ written: String, _ upper: String, _ lower: String, _ snake: String, _ kebab: String
) {
  let name = Name(written)
  #expect([name.upperCamel, name.lowerCamel, name.snake, name.kebab] == [upper, lower, snake, kebab])
}

@Test func namesAreEqualByTheirWords() {
  #expect(Name("published-year") == Name("publishedYear"))
  #expect(Set([Name("published-year"), Name("published_year")]).count == 1)
  #expect(Name("URLPath") != Name("UrlPath"))
}

/// The plural of a resource, as parsed: its path, and the Swift name.
@Test(arguments: [
  ("Book", "books", "Books"), ("PublishedBook", "published-books", "PublishedBooks"), ("Bus", "buses", "Buses"),
  ("Box", "boxes", "Boxes"), ("Quiz", "quizes", "Quizes"), ("Church", "churches", "Churches"),
  ("Dish", "dishes", "Dishes"),
  ("Category", "categories", "Categories"), ("Day", "days", "Days"), ("Shelf", "shelves", "Shelves"),
  ("Knife", "knives", "Knives"),
  ("Roof", "roofs", "Roofs"), ("Chief", "chiefs", "Chiefs"), ("Proof", "proofs", "Proofs"),
  ("Belief", "beliefs", "Beliefs"),
  ("Cliff", "cliffs", "Cliffs"), ("Tariff", "tariffs", "Tariffs"), ("Person", "people", "People"),
  ("SalesPerson", "sales-people", "SalesPeople"),
  ("Child", "children", "Children"), ("Man", "men", "Men"), ("Woman", "women", "Women"), ("Mouse", "mice", "Mice"),
  ("Foot", "feet", "Feet"), ("Tooth", "teeth", "Teeth"), ("Goose", "geese", "Geese"), ("News", "news", "News"),
  ("Series", "series", "Series"), ("Species", "species", "Species"), ("Data", "data", "Data"),
  ("Media", "media", "Media"),
  ("Equipment", "equipment", "Equipment"), ("MeasurementData", "measurement-data", "MeasurementData"),
  ("ISBN13", "isbn13s", "ISBN13s"), ("HomeURL", "home-urls", "HomeURLs"), ("Human", "humans", "Humans"),
])
func pluralsFollowTheRules(_ singular: String, _ path: String, _ camel: String) throws {
  let text = "hornero: 1\nservice: S\nresources: { \(singular): { fields: { a: int } } }\n"
  let resource = try #require(parseService(Array(text.utf8), file: "a.yml").service?.resources.first)
  #expect(resource.path == path)
  #expect(resource.plural.upperCamel == camel)
  #expect(resource.table == path.replacing("-", with: "_"))
}

@Test(arguments: [("LibraryBooks", "library-books"), ("library-books", "library-books"), ("Staff", "staff")])
func pluralsCanBeWritten(_ plural: String, _ path: String) throws {
  let text = "hornero: 1\nservice: S\nresources: { Book: { plural: \(plural), fields: { a: int } } }\n"
  let resource = try #require(parseService(Array(text.utf8), file: "a.yml").service?.resources.first)
  #expect(resource.path == path)
}

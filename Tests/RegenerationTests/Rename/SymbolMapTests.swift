import Testing

@testable import Regeneration

@Suite struct SymbolMapTests {
  private let renames = [
    Rename("Book", to: "Title"), Rename("book", to: "title"), Rename("Books", to: "Titles"),
    Rename("books", to: "titles"), Rename("isbn", to: "code"), Rename("Isbn", to: "Code"),
    Rename("rare-books", to: "rare-titles"),
  ]

  @Test(arguments: [
    ("Book", "Title"), ("BookInput", "TitleInput"), ("BooksBlueprint", "TitlesBlueprint"), ("bookID", "titleID"),
    ("book_id", "title_id"), ("createBook", "createTitle"), ("Bookshelf", nil), ("cookbook", nil), ("isbn13", "code13"),
    ("aBook2Book", "aTitle2Title"), ("eBooks", "eTitles"), ("isbns", nil), ("", nil),
  ])
  func partsOfIdentifiersAreRenamed(old: String, new: String?) {
    #expect(RenamedParts(renames).renamed(bytes(old)) == new.map(bytes))
  }

  private func map(_ base: String, _ made: String) -> SymbolMap {
    SymbolMap(renames, base: bytes(base), made: bytes(made))
  }

  private func yours(
    _ yours: String, base: String, made: String, gone: [String: String] = [:], path: String = "a.swift"
  )
    -> String
  {
    let gone = Dictionary(gone.map { (bytes($0.key), bytes($0.value)) }) { first, _ in first }
    let map = SymbolMap(renames, base: bytes(base), made: bytes(made), gone: gone)
    return String(decoding: map.applied(toYours: bytes(yours), base: bytes(base), path: path), as: UTF8.self)
  }

  @Test func ourTextIsRenamedWhereverANameStands() {
    let base = "/// A book.\nlet sql = \"SELECT * FROM books\"\nlet path = \"/rare-books\"\n"
    let made = "/// A title.\nlet sql = \"SELECT * FROM titles\"\nlet path = \"/rare-titles\"\n"
    #expect(map(base, made).applied(toBase: bytes(base)) == bytes(made))
  }

  @Test func anArticleGoesWithItsName() {
    let renames = [Rename("author", to: "writer"), Rename("an author", to: "a writer")]
    let (base, made) = (bytes("/// Makes an author, another author.\n"), bytes("/// Makes a writer, another writer.\n"))
    #expect(SymbolMap(renames, base: base, made: made).applied(toBase: base) == made)
  }

  @Test func aNameThatIsStillThereIsNotTouched() {
    let map = map("book isbn\n", "title isbn code\n")
    #expect(map.applied(toBase: bytes("book isbn\n")) == bytes("title isbn\n"))
  }

  @Test func aNameThatIsNotMadeNowIsNotInvented() {
    #expect(map("book\n", "other\n").isEmpty)
  }

  @Test func inLinesThatThePersonAddedOnlyCodeIsRenamed() {
    let base = "let book = 1\nlet x = 2\n"
    let made = "let title = 1\nlet x = 2\n"
    #expect(
      yours(
        "let book = 1\n// My book.\nprint(\"a book: \\(book.isbn)\", book) // book\nlet x = 2\n", base: base, made: made
      )
        == "let title = 1\n// My book.\nprint(\"a book: \\(title.isbn)\", title) // book\nlet x = 2\n")
  }

  @Test func whatThePersonPutInThePlaceOfOurLineIsRenamedAsThatIs() {
    let base = "let sql = \"SELECT id FROM books\"\nlet x = 2\n"
    let made = "let sql = \"SELECT id FROM titles\"\nlet x = 2\n"
    #expect(
      yours("let sql = \"SELECT id, isbn FROM books\"\nlet x = 2\n", base: base, made: made)
        == "let sql = \"SELECT id, isbn FROM titles\"\nlet x = 2\n")
  }

  @Test func ourLinesAreRenamedWhereverThePersonMovedThem() {
    let base = "// Of a book.\na\nb\nc\nd\ne\n"
    let made = "// Of a title.\na\nb\nc\nd\ne\n"
    #expect(yours("a\nb\nc\nd\ne\n// Of a book.\n", base: base, made: made) == "a\nb\nc\nd\ne\n// Of a title.\n")
  }

  @Test func typesAndMembersThatAreGoneAreRenamedInCodeOfAnyFile() {
    let gone = ["BookInput": "TitleInput", "isbn": "code"]
    #expect(
      yours("a\nlet isbn: BookInput = x.isbn // BookInput\n", base: "a\n", made: "a\n", gone: gone)
        == "a\nlet isbn: TitleInput = x.code // BookInput\n")
    #expect(yours("a\n0...isbn\n", base: "a\n", made: "a\n", gone: gone) == "a\n0...isbn\n")
    #expect(yours("a\nBookInput\n", base: "a\n", made: "a\n", gone: gone, path: "README.md") == "a\nBookInput\n")
  }

  @Test func namesAreGoneWhenNobodyMakesThemAnyMore() {
    let gone = SymbolMap.goneNames(
      renames, from: [bytes("struct Book {} struct BookInput {} let book"), bytes("struct IsbnReader {}")],
      to: [bytes("struct Title {} struct TitleInput {} let title"), bytes("struct IsbnReader {} struct Book2 {}")])
    #expect(
      gone == [
        bytes("Book"): bytes("Title"), bytes("BookInput"): bytes("TitleInput"), bytes("book"): bytes("title"),
      ])
  }

  // MARK: In a plan

  @Test func renamesAndEditsOfOneFileDoNotContestEachOther() {
    var fixture = PlanFixture()
    let base = "struct Books {\n    let books: BookRepository\n\n    func list() { books.list(10) }\n}\n"
    let edited =
      "struct Books {\n    let books: BookRepository\n\n    func list() { books.list(20) }\n\n"
      + "    func mine() { books.find(Book.self) }\n}\n"
    let made = "struct Titles {\n    let titles: TitleRepository\n\n    func list() { titles.list(10) }\n}\n"
    fixture.add("Books.swift", before: base, disk: edited, now: nil, template: "t")
    fixture.add("Titles.swift", before: nil, disk: nil, now: made, template: "t")
    fixture.add("Book.swift", before: "struct Book {}\n", disk: "struct Book {}\n", now: nil, template: "m")
    fixture.add("Title.swift", before: nil, disk: nil, now: "struct Title {}\n", template: "m")
    fixture.request.renames = renames
    #expect(fixture.plan.verdicts == ["Titles.swift": .move, "Title.swift": .move])
    #expect(
      fixture.applied().text("Titles.swift")
        == "struct Titles {\n    let titles: TitleRepository\n\n    func list() { titles.list(20) }\n\n"
        + "    func mine() { titles.find(Title.self) }\n}\n")
  }

  @Test func anEditedFileThatWeDoNotChangeFollowsTheTypes() {
    var fixture = PlanFixture()
    fixture.add("a.swift", before: "a\n", disk: "a\nlet x: Book\n", now: "a\n")
    fixture.add("Book.swift", before: "struct Book {}\n", disk: "struct Book {}\n", now: nil, template: "m")
    fixture.add("Title.swift", before: nil, disk: nil, now: "struct Title {}\n", template: "m")
    fixture.request.renames = renames
    #expect(fixture.plan.verdicts["a.swift"] == .merge)
    #expect(fixture.applied().text("a.swift") == "a\nlet x: Title\n")
    #expect(!fixture.applied().plan.changesAnything)
  }

  @Test func aSeededFileIsOfferedItsNamesAndNotChanged() {
    var fixture = PlanFixture()
    let (base, edited, made) = ("struct BookRules {}\n", "struct BookRules { var x: Book }\n", "struct TitleRules {}\n")
    fixture.add("BookRules.swift", before: base, disk: edited, now: nil, ownership: .seeded, template: "r")
    fixture.add("TitleRules.swift", before: nil, disk: nil, now: made, ownership: .seeded, template: "r")
    fixture.add("Book.swift", before: "struct Book {}\n", disk: "struct Book {}\n", now: nil, template: "m")
    fixture.add("Title.swift", before: nil, disk: nil, now: "struct Title {}\n", template: "m")
    fixture.request.renames = renames
    let entry = fixture.plan.entries.first { $0.path == "TitleRules.swift" }
    #expect(entry?.verdict == .move)
    #expect(entry?.offer?.contents == bytes("struct TitleRules { var x: Title }\n"))
    #expect(fixture.applied().text("TitleRules.swift") == edited)
    #expect(fixture.applied().plan.entries.allSatisfy { $0.offer == nil })
  }
}

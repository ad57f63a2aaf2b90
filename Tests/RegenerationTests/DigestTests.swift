import Regeneration
import Testing

@Suite struct DigestTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func publishedVectors(text: String, expected: String) {
    #expect(Digest(of: Array(text.utf8)).text == expected)
  }

  @Test(arguments: [55, 56, 57, 63, 64, 65, 119, 120, 121, 128, 1000])
  func everyPaddingLengthAgreesWithSha256sum(count: Int) throws {
    let bytes = (0..<count).map { UInt8($0 % 251) }
    let output = try run("sha256sum", input: bytes)
    #expect(Digest(of: bytes).text == String(output.prefix(64)))
  }

  @Test func readsOnlyItsOwnForm() {
    let text = Digest(of: []).text
    #expect(Digest(text)?.text == text)
    #expect(Digest(text.uppercased()) == nil)
    #expect(Digest(String(text.dropLast())) == nil)
    #expect(Digest(String(text.dropLast()) + "g") == nil)
  }
}

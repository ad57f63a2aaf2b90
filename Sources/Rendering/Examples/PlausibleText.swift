import ServiceDescription

/// Words for fields whose name tells what they hold.
enum PlausibleText {
  /// Nil where the name tells nothing, or the field's rules allow no such words.
  static func value(for field: Field, number: Int) -> ExampleValue? {
    guard case .scalar(.text(let kind, let rules)) = field.type, rules.pattern == nil,
      let last = field.name.words.last, let words = words(for: last, kind: kind)
    else { return nil }
    // A fourth row would need a fourth word to stay unique.
    guard number < words.count else { return nil }
    let text = words[number]
    return rules.length.contains(text.unicodeScalars.count) ? .text(text) : nil
  }

  private static func words(for name: String, kind: TextKind) -> [String]? {
    switch kind {
    case .email: return ["ada@example.com", "grace@example.com", "katherine@example.com"]
    case .url: return ["https://example.com/ada", "https://example.com/grace", "https://example.com/katherine"]
    case .string, .text: return byName[name]
    }
  }

  private static let byName: [String: [String]] = [
    "name": ["Ada Lovelace", "Grace Hopper", "Katherine Johnson"],
    "author": ["Ada Lovelace", "Grace Hopper", "Katherine Johnson"],
    "title": ["A Room with Two Doors", "The Clay Oven", "Letters to Nobody"],
    "subject": ["The kitchen light", "A parcel that never came", "Opening hours"],
    "city": ["Montevideo", "Kyoto", "Tromsø"],
    "country": ["Uruguay", "Japan", "Norway"],
    "street": ["1 Long Lane", "22 Mill Street", "303 Harbour Road"],
    "address": ["1 Long Lane", "22 Mill Street", "303 Harbour Road"],
    "company": ["Clay & Sons", "Northern Ovens", "Tea for Two"],
    "phone": ["+598 2 555 0101", "+81 3 5550 0102", "+47 555 50 103"],
    "description": sentences, "summary": sentences, "text": sentences, "body": sentences, "bio": sentences,
    "comment": sentences, "note": sentences, "notes": sentences, "message": sentences, "content": sentences,
  ]

  private static let sentences = [
    "Built by hand, and better than it looks.", "Nobody expected it to last, and here it is.",
    "Worth every minute that it took.",
  ]
}

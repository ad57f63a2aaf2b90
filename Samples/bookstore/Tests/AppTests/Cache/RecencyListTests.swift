import Testing

@testable import App

struct RecencyListTests {
    @Test func givesUpWhatWasNotUsedLongest() {
        var list = RecencyList<String, Int>()
        for (number, key) in ["a", "b", "c", "d"].enumerated() { #expect(list.insert(number, for: key) == nil) }
        #expect(list.use("a") == 0)
        #expect(list.use("c") == 2)
        #expect(list.use("c") == 2)
        #expect(list.use("x") == nil)
        #expect(list.order == ["b", "d", "a", "c"])
        #expect(list.removeOldest() == nil)
    }

    @Test func replacesAsTheNewest() {
        var list = RecencyList<String, Int>()
        for key in ["a", "b"] { _ = list.insert(1, for: key) }
        #expect(list.insert(2, for: "a") == 1)
        #expect(list.count == 2)
        #expect(list.use("a") == 2)
        #expect(list.order == ["b", "a"])
    }

    @Test(arguments: ["a", "b", "c"])
    func losesOneFromAnyPlace(_ key: String) {
        var list = RecencyList<String, Int>()
        for key in ["a", "b", "c"] { _ = list.insert(1, for: key) }
        #expect(list.remove(key) == 1)
        #expect(list.remove(key) == nil)
        _ = list.insert(1, for: "d")
        #expect(list.count == 3)
        #expect(list.order == ["a", "b", "c", "d"].filter { $0 != key })
    }

    @Test func doesWhatAPlainListDoes() {
        var (list, plain) = (RecencyList<Int, Int>(), [(key: Int, value: Int)]())
        var generator = SeededGenerator(seed: 1)
        for step in 0..<5_000 {
            let key = Int.random(in: 0..<20, using: &generator)
            let place = plain.firstIndex { $0.key == key }
            switch Int.random(in: 0..<8, using: &generator) {
            case 0..<4:
                let old = place.map { plain.remove(at: $0).value }
                plain.append((key, step))
                #expect(list.insert(step, for: key) == old)
            case 4..<6:
                #expect(list.use(key) == place.map { plain[$0].value })
                if let place { plain.append(plain.remove(at: place)) }
            case 6:
                #expect(list.remove(key) == place.map { plain.remove(at: $0).value })
            default:
                #expect(list.removeOldest()?.value == (plain.isEmpty ? nil : plain.removeFirst().value))
            }
            #expect(list.count == plain.count)
        }
    }
}

extension RecencyList {
    /// The keys, the oldest first; empties the list.
    fileprivate var order: [Key] {
        mutating get {
            var keys: [Key] = []
            while let (key, _) = removeOldest() { keys.append(key) }
            return keys
        }
    }
}

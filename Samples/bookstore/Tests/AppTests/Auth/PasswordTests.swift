import Foundation
import NIOConcurrencyHelpers
import Testing

@testable import App

/// How passwords are kept.
struct PasswordTests {
    private static let cheap = PasswordCost(exponent: 1)

    /// The third vector of RFC 7914, section 12.
    @Test func areKeptAsScryptSays() throws {
        let key: [UInt8] = [
            0x70, 0x23, 0xBD, 0xCB, 0x3A, 0xFD, 0x73, 0x48, 0x46, 0x1C, 0x06, 0xCD, 0x81, 0xFD, 0x38, 0xEB,
            0xFD, 0xA8, 0xFB, 0xBA, 0x90, 0x4F, 0x8E, 0x3E, 0xA9, 0xB5, 0x43, 0xF6, 0x54, 0x5D, 0xA1, 0xF2,
            0xD5, 0x43, 0x29, 0x55, 0x61, 0x3F, 0x0F, 0xCF, 0x62, 0xD4, 0x97, 0x05, 0x24, 0x2A, 0x9A, 0xF9,
            0xE6, 0x1E, 0x85, 0xDC, 0x0D, 0x65, 0x1E, 0x40, 0xDF, 0xCF, 0x01, 0x7B, 0x45, 0x57, 0x58, 0x87,
        ]
        let cost = PasswordCost(exponent: 14, blockSize: 8, parallelism: 1)
        let hash = PasswordHash(cost: cost, salt: Array("SodiumChloride".utf8), key: key)
        #expect(try hash.matches("pleaseletmein"))
        #expect(try !hash.matches("pleaseletmeIn"))
    }

    @Test func comeBackFromTheirText() throws {
        let hash = try PasswordHash(of: "correct horse", cost: Self.cheap)
        #expect(PasswordHash(hash.text) == hash)
        #expect(hash.text.hasPrefix("$scrypt$ln=1,r=8,p=3$"))
        #expect(try hash.matches("correct horse"))
        #expect(try !hash.matches("correct horse "))
    }

    @Test func haveASaltOfTheirOwn() throws {
        let hashes = try [0, 1].map { _ in try PasswordHash(of: "correct horse", cost: Self.cheap) }
        #expect(hashes[0].salt != hashes[1].salt)
        #expect(hashes[0].key != hashes[1].key)
        #expect(hashes[0].salt.count == 16)
    }

    /// `é` as one scalar and as two, full-width and plain letters.
    @Test func areTheSameHoweverTheyAreTyped() throws {
        #expect(try PasswordHash(of: "caf\u{E9} 1", cost: Self.cheap).matches("cafe\u{301} 1"))
        #expect(try PasswordHash(of: "abc", cost: Self.cheap).matches("\u{FF41}\u{FF42}\u{FF43}"))
    }

    @Test func areNoneWhenEmpty() throws {
        #expect(try !PasswordHash(of: "correct horse", cost: Self.cheap).matches(""))
    }

    @Test(arguments: [
        "", "$", "$$$$", "plain", "$scrypt$ln=15,r=8,p=3$c2FsdA==", "$scrypt$ln=15,r=8,p=3$c2FsdA==$",
        "$scrypt$ln=99,r=8,p=3$c2FsdA==$AAAAAAAAAAAAAAAAAAAAAA==",
        "$scrypt$ln=1,r=0,p=3$c2FsdA==$AAAAAAAAAAAAAAAAAAAAAA==",
        "$scrypt$ln=1,r=8,p=0$c2FsdA==$AAAAAAAAAAAAAAAAAAAAAA==", "$scrypt$ln=1,r=8,p=3$$AAAAAAAAAAAAAAAAAAAAAA==",
        "$scrypt$ln=1,r=8,p=3$c2FsdA==$AAAA", "$argon2id$ln=1,r=8,p=3$c2FsdA==$AAAAAAAAAAAAAAAAAAAAAA==",
        "x$scrypt$ln=1,r=8,p=3$c2FsdA==$AAAAAAAAAAAAAAAAAAAAAA==",
    ])
    func areNoOtherText(_ text: String) {
        #expect(PasswordHash(text) == nil)
    }

    @Test func areComparedForNobodyToo() async throws {
        let hasher = PasswordHasher(cost: Self.cheap)
        let hash = try await hasher.hash("correct horse")
        #expect(try await hasher.verify("correct horse", hash))
        #expect(try await !hasher.verify("wrong horse", hash))
        #expect(try await !hasher.verify("correct horse", nil))
    }

    /// Whoever asks as a user that there is not is told as late: the same work is done.
    @Test func takeAsLongForNobody() async throws {
        let compared = NIOLockedValueBox<[PasswordHash]>([])
        let hasher = PasswordHasher(cost: PasswordCost(exponent: 3)) { hash, password in
            compared.withLockedValue { $0.append(hash) }
            return try hash.matches(password)
        }
        let hash = try await hasher.hash("correct horse")
        #expect(try await !hasher.verify("wrong horse", hash))
        #expect(try await !hasher.verify("wrong horse", nil))
        let (known, unknown) = try compared.withLockedValue { try (#require($0.first), #require($0.last)) }
        #expect(compared.withLockedValue(\.count) == 2)
        #expect(known == hash && unknown != hash)
        #expect(unknown.cost == known.cost)
        #expect(unknown.key.count == known.key.count && unknown.salt.count == known.salt.count)
    }

    /// So many wait, the rest is told to come again.
    @Test func doNotQueueWithoutEnd() async throws {
        let hasher = PasswordHasher(cost: PasswordCost(exponent: 14), threads: 1, waiting: 2)
        let outcomes = await withTaskGroup(of: HTTPStatus.self) { group in
            for _ in 0..<40 {
                group.addTask {
                    do {
                        _ = try await hasher.hash("correct horse")
                        return .done
                    } catch let problem as Problem where problem.headers[.retryAfter] != nil {
                        return problem.status == .serviceUnavailable ? .refused : .failed
                    } catch {
                        return .failed
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.count { $0 == .done } >= 3)
        #expect(outcomes.count { $0 == .refused } >= 1)
        #expect(outcomes.count { $0 == .failed } == 0)
        // There is room again.
        #expect(try await hasher.hash("correct horse").matches("correct horse"))
    }

    private enum HTTPStatus {
        case done
        case refused
        case failed
    }
}

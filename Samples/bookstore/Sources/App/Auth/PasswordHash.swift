import Crypto
import CryptoExtras
import Foundation

/// How much work it is to try a password: scrypt (RFC 7914) with 2^`exponent` rounds, blocks of 8, 3 times in parallel.
/// With 15 that takes 32 MiB and about a fifth of a second, what OWASP asks for.
struct PasswordCost: Sendable, Equatable {
    var exponent: Int
    var blockSize = 8
    var parallelism = 3

    /// What can be set; more would take longer than a client waits.
    static let range = 14...20
}

/// What is kept of a password, as text: `$scrypt$ln=15,r=8,p=3$salt$key`.
struct PasswordHash: Sendable, Equatable {
    let cost: PasswordCost
    let salt: [UInt8]
    let key: [UInt8]

    init(cost: PasswordCost, salt: [UInt8], key: [UInt8]) {
        self.cost = cost
        self.salt = salt
        self.key = key
    }

    /// Takes its time: not for the threads that requests run on.
    init(of password: String, cost: PasswordCost) throws {
        self.init(cost: cost, salt: .random(count: 16), key: [])
        let derived = try derivedKey(password, count: 32)
        self.init(cost: cost, salt: salt, key: derived.withUnsafeBytes { Array($0) })
    }

    /// One that no password has, for whoever asks as a user that there is not.
    static func unmatched(cost: PasswordCost) -> PasswordHash {
        PasswordHash(cost: cost, salt: .random(count: 16), key: .random(count: 32))
    }

    /// Takes as long as making it did, and compares in constant time.
    func matches(_ password: String) throws -> Bool {
        try derivedKey(password, count: key.count) == SymmetricKey(data: key)
    }

    /// Of one text in Unicode there are several spellings; NFKC makes them one (RFC 8265, section 4.2).
    private func derivedKey(_ password: String, count: Int) throws -> SymmetricKey {
        try KDF.Scrypt.deriveKey(
            from: Array(password.precomposedStringWithCompatibilityMapping.utf8),
            salt: salt,
            outputByteCount: count,
            rounds: 1 << cost.exponent,
            blockSize: cost.blockSize,
            parallelism: cost.parallelism
        )
    }
}

extension PasswordHash {
    /// Nil for text that is none.
    init?(_ text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt",
            let match = parts[2].wholeMatch(of: /ln=([0-9]{1,2}),r=([0-9]{1,3}),p=([0-9]{1,3})/),
            let exponent = Int(match.1), (1...24).contains(exponent), let blockSize = Int(match.2), blockSize > 0,
            let parallelism = Int(match.3), parallelism > 0,
            let salt = Data(base64Encoded: parts[3]), let key = Data(base64Encoded: parts[4]),
            !salt.isEmpty, key.count >= 16
        else { return nil }
        let cost = PasswordCost(exponent: exponent, blockSize: blockSize, parallelism: parallelism)
        self.init(cost: cost, salt: Array(salt), key: Array(key))
    }

    var text: String {
        let parameters = "ln=\(cost.exponent),r=\(cost.blockSize),p=\(cost.parallelism)"
        return "$scrypt$\(parameters)$\(Data(salt).base64EncodedString())$\(Data(key).base64EncodedString())"
    }
}

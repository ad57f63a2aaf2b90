import Foundation

/// UUIDs of version 7 (RFC 9562, section 5.7): they begin with the time, so new rows stand together in the index.
enum UUIDv7 {
    static func make() -> UUID {
        let milliseconds = UInt64(Date().timeIntervalSince1970 * 1_000)
        let random = (UInt64.random(in: .min ... .max), UInt64.random(in: .min ... .max))
        let high = milliseconds << 16 | 0x7000 | random.0 & 0x0FFF
        let low = 0x8000_0000_0000_0000 | random.1 & 0x3FFF_FFFF_FFFF_FFFF
        let bytes = [high, low].flatMap { word in
            stride(from: 56, through: 0, by: -8).map { UInt8(word >> $0 & 0xFF) }
        }
        return bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
    }
}

import NIOCore

/// A value as it stands in Redis: its version and its time in milliseconds since 1970, 8 bytes each, then the value.
struct KeptBytes {
    let bytes: ByteBuffer

    /// Nil when it cannot be one.
    init?(_ bytes: ByteBuffer) {
        guard bytes.readableBytes >= 16 else { return nil }
        self.bytes = bytes
    }

    init(_ value: ByteBuffer, _ version: CacheVersion, until due: Int64) {
        var bytes = ByteBuffer()
        bytes.reserveCapacity(16 + value.readableBytes)
        bytes.writeMultipleIntegers(version.number, due)
        bytes.writeImmutableBuffer(value)
        self.bytes = bytes
    }

    /// Nil when it has another version, or its time is over.
    func value(_ version: CacheVersion, at now: Int64) -> ByteBuffer? {
        var bytes = bytes
        guard let (number, due) = bytes.readMultipleIntegers(as: (UInt64, Int64).self) else { return nil }
        return number == version.number && now < due ? bytes : nil
    }
}

import CLibPQ
import Foundation

extension PostgresValue {
    /// The elements of an array with one dimension, each as it would stand in JSON. Null stands for null.
    var elements: [JSONValue]? {
        var reader = BigEndianReader(rest: bytes)
        guard let dimensions = reader.next(), reader.next() != nil, let type = reader.next() else { return nil }
        if dimensions == 0 { return [] }
        guard dimensions == 1, let count = reader.next(), reader.next() != nil else { return nil }
        var elements: [JSONValue] = []
        for _ in 0..<count {
            guard let length = reader.next() else { return nil }
            guard length >= 0 else {
                elements.append(.null)
                continue
            }
            guard let bytes = reader.bytes(Int(length)),
                let element = PostgresValue(type: Oid(type), bytes: bytes).element
            else { return nil }
            elements.append(element)
        }
        return elements
    }

    private var element: JSONValue? {
        if let integer { return .integer(integer) }
        if let text { return .string(text) }
        if let double { return .double(double) }
        if let bool { return .bool(bool) }
        if let uuid { return .string(uuid.uuidString.lowercased()) }
        if let date { return .string(date.description) }
        if let timestamp { return .string(Timestamp.string(timestamp)) }
        if type == PostgresType.numeric, let scale = PostgresNumeric(bytes)?.scale {
            return decimal(scale: scale).map { .decimal($0) }
        }
        return json
    }
}

/// Reads numbers of 32 bits, and bytes, one after another.
private struct BigEndianReader {
    private(set) var rest: UnsafeRawBufferPointer

    mutating func next() -> Int32? {
        bytes(4).map { Int32(bigEndian: $0.loadUnaligned(as: Int32.self)) }
    }

    mutating func bytes(_ count: Int) -> UnsafeRawBufferPointer? {
        guard rest.count >= count else { return nil }
        defer { rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count)) }
        return UnsafeRawBufferPointer(rebasing: rest.prefix(count))
    }
}

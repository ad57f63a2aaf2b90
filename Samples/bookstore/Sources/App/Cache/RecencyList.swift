/// Values by key, in the order of their last use. Whatever is done takes the same time, however many there are.
struct RecencyList<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct Node {
        let key: Key
        var value: Value
        /// Places in `nodes`; `none` at the ends.
        var newer: Int
        var older: Int
    }

    private var places: [Key: Int] = [:]
    private var nodes: [Node?] = []
    private var free: [Int] = []
    private var newest = Self.none
    private var oldest = Self.none
    private static var none: Int { -1 }

    var count: Int { places.count }

    /// The value, which is the newest then.
    mutating func use(_ key: Key) -> Value? {
        guard let place = places[key], let node = nodes[place] else { return nil }
        if place != newest {
            unlink(node)
            linkAsNewest(place)
        }
        return node.value
    }

    /// Adds a value as the newest.
    ///
    /// - Returns: the one that it replaces.
    mutating func insert(_ value: Value, for key: Key) -> Value? {
        let replaced = remove(key)
        let node = Node(key: key, value: value, newer: Self.none, older: Self.none)
        let place: Int
        if let reused = free.popLast() {
            place = reused
            nodes[place] = node
        } else {
            place = nodes.count
            nodes.append(node)
        }
        places[key] = place
        linkAsNewest(place)
        return replaced
    }

    mutating func remove(_ key: Key) -> Value? {
        guard let place = places.removeValue(forKey: key), let node = nodes[place] else { return nil }
        unlink(node)
        nodes[place] = nil
        free.append(place)
        return node.value
    }

    mutating func removeOldest() -> (key: Key, value: Value)? {
        guard oldest != Self.none, let key = nodes[oldest]?.key, let value = remove(key) else { return nil }
        return (key, value)
    }

    private mutating func unlink(_ node: Node) {
        if node.newer == Self.none { newest = node.older } else { nodes[node.newer]?.older = node.older }
        if node.older == Self.none { oldest = node.newer } else { nodes[node.older]?.newer = node.newer }
    }

    private mutating func linkAsNewest(_ place: Int) {
        nodes[place]?.newer = Self.none
        nodes[place]?.older = newest
        if newest == Self.none { oldest = place } else { nodes[newest]?.newer = place }
        newest = place
    }
}

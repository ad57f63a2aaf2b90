import Foundation
import Hummingbird

/// What a segment of a path can be, beside an id.
protocol PathParameter {
    /// Nil for what has not its form.
    init?(segment: String)
}

extension String: PathParameter {
    /// Percent-decoded; not U+0000, which databases do not store.
    init?(segment: String) {
        guard let text = segment.removingPercentEncoding, !text.utf8.contains(0) else { return nil }
        self = text
    }
}

extension AppContext {
    /// What the path has at that place.
    ///
    /// - Throws: 404 when it has not the form of the type.
    func parameter<Value: PathParameter>(_ name: String) throws -> Value {
        guard let segment = parameters.get(name), let value = Value(segment: segment) else { throw Problem.notFound }
        return value
    }
}

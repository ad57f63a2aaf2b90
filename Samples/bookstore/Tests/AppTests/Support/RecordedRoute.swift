import Synchronization

@testable import App

/// An owner's route that keeps what it was called with.
final class RecordedRoute<Input: Sendable, Output: Sendable>: CustomRoute {
    private let kept = Mutex<[Input]>([])
    private let make: @Sendable () async throws -> Output

    /// - Parameter make: its answer.
    init(_ make: @escaping @Sendable () async throws -> Output) {
        self.make = make
    }

    var inputs: [Input] { kept.withLock { $0 } }

    func answer(_ input: Input, context: AppContext) async throws -> Output {
        kept.withLock { $0.append(input) }
        return try await make()
    }
}

extension JSONRepresentable {
    /// As a client would read it.
    var asJSON: JSONValue { (try? JSONValue(parsing: jsonText.utf8)) ?? .null }
}

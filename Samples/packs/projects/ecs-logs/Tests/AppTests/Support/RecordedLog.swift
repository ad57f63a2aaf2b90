import Logging
import Synchronization

@testable import App

/// What a logger writes as JSON, kept for a test to read.
final class RecordedLog: Sendable {
    private let written = Mutex<[Fields]>([])

    /// The lines so far, in order.
    var lines: [Fields] { written.withLock { $0 } }

    /// A logger that writes here and nowhere else.
    var logger: Logger {
        var logger = Logger(label: "test") { _ in LineLogHandler(format: .json) { self.keep($0) } }
        logger.logLevel = .info
        return logger
    }

    private func keep(_ line: [UInt8]) {
        guard let json = try? JSONValue(parsing: line), case .object = json else { return }
        written.withLock { $0.append(json.fields.withNamesOfTheService) }
    }
}

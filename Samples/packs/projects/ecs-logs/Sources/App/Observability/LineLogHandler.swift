import Foundation
import Logging

/// Writes each event as one line, for people or as a JSON object: `time level message`, then the metadata by name.
struct LineLogHandler: LogHandler {
    var logLevel: Logger.Level = .info
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?

    let format: LogFormat
    /// Takes a complete line with its newline.
    let write: @Sendable ([UInt8]) -> Void

    init(format: LogFormat, write: @escaping @Sendable ([UInt8]) -> Void) {
        self.format = format
        self.write = write
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var all = metadata
        if let provided = metadataProvider?.get() { all.merge(provided) { _, new in new } }
        if let given = event.metadata { all.merge(given) { _, new in new } }
        let line = LogLine(level: event.level, message: event.message.description, metadata: all)
        write(line.bytes(format) + [UInt8(ascii: "\n")])
    }
}

import Foundation
import Logging

extension Logger {
    /// The service's logger. There is no global one: the factory hands this to whoever logs.
    ///
    /// - Throws: `ConfigurationError` when the log file cannot be written.
    init(configuration: AppConfiguration.Log) throws {
        let write: @Sendable ([UInt8]) -> Void
        if let path = configuration.file {
            let file = try LogFile(path: path)
            write = { file.write($0) }
        } else {
            // One write a line, so that lines of several threads do not mix.
            write = { FileHandle.standardError.write(Data($0)) }
        }
        self.init(label: "notes") { _ in LineLogHandler(format: configuration.format, write: write) }
        logLevel = configuration.level
    }
}

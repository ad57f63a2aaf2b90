import Foundation

/// What jobs have done outside of the database, in a file that all processes write to.
enum Report {
    /// On the disk when this returns.
    static func append(_ line: String) throws {
        let path = ProcessInfo.processInfo.environment["REPORT"] ?? "/dev/null"
        let file = open(path, O_WRONLY | O_APPEND | O_CREAT, 0o644)
        guard file >= 0 else { throw POSIXError(.EIO) }
        defer { close(file) }
        let bytes = Array((line + "\n").utf8)
        guard write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else { throw POSIXError(.EIO) }
    }
}

import Foundation
import Synchronization

/// A log file that is put aside at `limit` bytes, as `file.1`; what was `file.1` becomes `file.2`, up to `kept` of them.
final class LogFile: Sendable {
    private struct State {
        var handle: FileHandle
        var size: UInt64
    }

    private let path: String
    let limit: UInt64
    let kept: Int
    private let state: Mutex<State>

    /// - Throws: `ConfigurationError` when the file cannot be opened.
    init(path: String, limit: UInt64 = 10_000_000, kept: Int = 10) throws {
        self.path = path
        self.limit = limit
        self.kept = kept
        guard let opened = Self.open(path) else {
            throw ConfigurationError("LOG_FILE", "names a file that cannot be written")
        }
        state = Mutex(opened)
    }

    func write(_ line: [UInt8]) {
        state.withLock { state in
            if state.size > 0, state.size + UInt64(line.count) > limit {
                try? state.handle.close()
                rotate()
                if let opened = Self.open(path) { state = opened }
            }
            // A full disk must not stop the service.
            try? state.handle.write(contentsOf: Data(line))
            state.size += UInt64(line.count)
        }
    }

    private func rotate() {
        let files = FileManager.default
        try? files.removeItem(atPath: "\(path).\(kept)")
        for number in stride(from: kept - 1, through: 1, by: -1) {
            try? files.moveItem(atPath: "\(path).\(number)", toPath: "\(path).\(number + 1)")
        }
        try? files.moveItem(atPath: path, toPath: "\(path).1")
    }

    private static func open(_ path: String) -> State? {
        let files = FileManager.default
        guard files.fileExists(atPath: path) || files.createFile(atPath: path, contents: nil),
            let handle = FileHandle(forWritingAtPath: path), let size = try? handle.seekToEnd()
        else { return nil }
        return State(handle: handle, size: size)
    }
}

import Foundation
import NIOConcurrencyHelpers
import Synchronization

/// A log file that is put aside at `limit` bytes, as `file.1`; what was `file.1` becomes `file.2`, up to `kept` of them.
///
/// One thread at a time writes, for all who come meanwhile: these go on without waiting for the disk.
final class LogFile: Sendable {
    private struct State {
        var handle: FileHandle
        var size: UInt64
    }

    private struct Waiting {
        var lines: [[UInt8]] = []
        /// Whether somebody is there who will write them.
        var haveWriter = false
    }

    /// Who comes when more lines wait waits as well.
    private static let mostWaiting = 10_000

    private let path: String
    let limit: UInt64
    let kept: Int
    private let state: Mutex<State>
    private let waiting = NIOLockedValueBox(Waiting())

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
        let (isWriter, isFull) = waiting.withLockedValue { waiting in
            waiting.lines.append(line)
            return (!exchange(&waiting.haveWriter, with: true), waiting.lines.count > Self.mostWaiting)
        }
        if isWriter {
            while let lines = takeWaiting() { write(lines) }
        } else if isFull {
            state.withLock { _ in }
        }
    }

    /// Nil when there are none; then the next line needs a writer of its own.
    private func takeWaiting() -> [[UInt8]]? {
        waiting.withLockedValue { waiting in
            waiting.haveWriter = !waiting.lines.isEmpty
            return waiting.lines.isEmpty ? nil : exchange(&waiting.lines, with: [])
        }
    }

    private func write(_ lines: [[UInt8]]) {
        state.withLock { state in
            var together = Data()
            for line in lines {
                if state.size > 0, state.size + UInt64(line.count) > limit {
                    try? state.handle.write(contentsOf: exchange(&together, with: Data()))
                    try? state.handle.close()
                    rotate()
                    if let opened = Self.open(path) { state = opened }
                }
                together.append(contentsOf: line)
                state.size += UInt64(line.count)
            }
            // A full disk must not stop the service.
            try? state.handle.write(contentsOf: together)
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

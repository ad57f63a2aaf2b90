import Dispatch
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A sign of life on a terminal, for what takes long; gone before anything else is said.
final class Progress: Sendable {
  private enum State { case waiting, shown, ended }

  private let state = Mutex(State.waiting)
  private static let text = "working …"

  /// Begins to count the time, where a person looks on.
  init() {
    guard Style.isWanted(on: STDERR_FILENO) else { return }
    DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(500)) { [self] in
      state.withLock { state in
        guard state == .waiting else { return }
        state = .shown
        Self.write(Self.text)
      }
    }
  }

  /// Takes it away. Safe to be called again.
  func end() {
    state.withLock { state in
      // To the start of the line, and all that is behind it goes.
      if state == .shown { Self.write("\r\u{1B}[K") }
      state = .ended
    }
  }

  private static func write(_ text: String) {
    let bytes = Array(text.utf8)
    // Whoever closed the terminal sees nothing.
    _ = bytes.withUnsafeBytes { systemWrite(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

private let systemWrite = write

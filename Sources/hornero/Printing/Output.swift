#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Collects what is to be said on one of the two standard streams, and says it at once.
///
/// Nothing is written while files are: a reader that goes away cannot disturb a run.
final class Output {
  enum Stream: Int32 {
    case standardOutput = 1
    case standardError = 2
  }

  let style: Style
  private let stream: Stream
  /// Whether nothing that it gets is said.
  private let isQuiet: Bool
  private var buffer: [UInt8] = []

  init(_ stream: Stream, isQuiet: Bool = false) {
    self.stream = stream
    self.isQuiet = isQuiet
    style = Style(isOn: Style.isWanted(on: stream.rawValue))
  }

  func line(_ text: String) { bytes(Array((text + "\n").utf8)) }

  func lines(_ texts: [String]) { for text in texts { line(text) } }

  func bytes(_ bytes: [UInt8]) {
    if !isQuiet { buffer.append(contentsOf: bytes) }
  }

  /// Writes what was collected. A stream that takes no more is no error: nobody is listening.
  func flush() {
    var written = 0
    while written < buffer.count {
      let count = buffer[written...].withUnsafeBytes { write(stream.rawValue, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { break }
      written += count
    }
    buffer = []
  }
}
